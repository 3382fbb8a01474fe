import type { DecisionPaths } from '../features/decisions/contract';
import type { JourneyPaths } from '../features/journeys/contract';
import type { PersonaPaths } from '../features/personas/contract';
import type { SegmentPaths } from '../features/segments/contract';
import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type Customer = Schemas['CustomerView'];
export type CustomerSummary = Schemas['CustomerSummary'];
export type TimelineItem = Schemas['TimelineItem'];
export type Consent = Schemas['ConsentView'];
export type Merge = Schemas['MergeView'];
export type Identifier = Schemas['KnownIdentifier'];
export type Decision = Schemas['DecisionView'];
export type Journey = Schemas['JourneyView'];
export type JourneyGraph = Schemas['JourneyGraph'];
export type Message = Schemas['MessageView'];
export type WholeMessage = Schemas['WholeMessage'];
export type Link = Schemas['LinkView'];
export type Import = Schemas['Import'];
export type Pulse = Schemas['Pulse'];
export type Status = Schemas['Status'];
export type Paths = paths;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An operation of the API, as the permissions name it. */
export type Operation = OperationOf<paths> | OperationOf<SegmentPaths & PersonaPaths & JourneyPaths & DecisionPaths>;

type OperationOf<All> = {
  [P in keyof All]: { [M in Method]: Lowercase<M> extends keyof All[P] ? `${M} ${P & string}` : never }[Method];
}[keyof All];
