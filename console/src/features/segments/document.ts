import type { components, paths } from '../../api/schema';
import type { Comparison, Gaps, PersonaPaths, PersonaView } from '../personas/contract';
import type { Change, Member, Membership, Overlap, Preview, Reach, SegmentPaths, SegmentView, Size, Version, Vocabulary, Why, WhyClause } from './contract';

type Schemas = components['schemas'];
/** A type error where the document does not give what the pages take. */
type Gives<Document extends Taken, Taken> = [Document, Taken];

/** Rules are free-form objects in the document, and some texts are one of a few. */
export type Checked = [
  Gives<Omit<Schemas['SegmentView'], 'rule'>, Omit<SegmentView, 'rule'>>,
  Gives<Omit<Schemas['VersionView'], 'rule'>, Omit<Version, 'rule'>>,
  Gives<Schemas['SegmentPreview'], Preview>,
  Gives<Schemas['Vocabulary'], Vocabulary>,
  Gives<Schemas['SegmentMember'], Member>,
  Gives<Omit<Schemas['SegmentChange'], 'by'>, Omit<Change, 'by'>>,
  Gives<Schemas['SegmentSize'], Size>,
  Gives<Schemas['SegmentOverlap'], Overlap>,
  Gives<Schemas['SegmentReach'], Reach>,
  Gives<Schemas['SegmentMembership'], Membership>,
  Gives<Omit<Schemas['Why'], 'clause'>, Omit<Why, 'clause'>>,
  Gives<Omit<Schemas['WhyClause'], 'kind' | 'parts'>, Omit<WhyClause, 'kind' | 'parts'>>,
  Gives<Schemas['PersonaView'], PersonaView>,
  Gives<Schemas['PersonaComparison'], Comparison>,
  Gives<Schemas['TouchpointGaps'], Gaps>,
  Gives<keyof SegmentPaths | keyof PersonaPaths, keyof paths>,
];
