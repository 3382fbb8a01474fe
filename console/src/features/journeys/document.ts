import type { components, paths } from '../../api/schema';
import type { DecisionPaths, PolicyPreview, Summary } from '../decisions/contract';
import type { JourneyPaths, JourneyStats, JourneyView } from './contract';

type Schemas = components['schemas'];
/** A type error where the document does not give what the pages take. */
type Gives<Document extends Taken, Taken> = [Document, Taken];

/** Journeys are free-form objects in the OpenAPI document, and some texts are one of a few. */
export type Checked = [
  Gives<Omit<Schemas['JourneyView'], 'definition' | 'published'>, Omit<JourneyView, 'definition' | 'published'>>,
  Gives<Schemas['JourneyStats'], JourneyStats>,
  Gives<Omit<Schemas['Summary'], 'reasons'>, Omit<Summary, 'reasons'>>,
  Gives<Omit<Schemas['Preview'], 'reasons'>, Omit<PolicyPreview, 'reasons'>>,
  Gives<keyof JourneyPaths | keyof DecisionPaths, keyof paths>,
];
