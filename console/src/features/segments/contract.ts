import type { Client } from 'openapi-fetch';
import { api } from '../../api/client';
import type { PersonaPaths } from '../personas/contract';

/** The calls about segments, narrower than the OpenAPI document can say it: rules are no free-form objects here. `document.ts` holds the two together. */

export type Language = 'en' | 'ko' | 'ja';
export type Sentence = Record<Language, string>;

export type Operator = 'exists' | 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'not_contains' | 'starts_with' | 'ends_with' | 'like' | 'in' | 'not_in'
  | 'before' | 'after' | 'on' | 'within_last' | 'within_next' | 'anniversary_within' | 'near';
export type NumberOperator = 'gte' | 'gt' | 'lte' | 'lt' | 'eq' | 'ne';

export interface Condition { property: string; op: Operator; value?: unknown }
export interface Between { from?: string; to?: string; zone?: string }
export interface TraitClause { trait: string; op: Operator; value?: unknown }
export interface PerformedClause {
  performed: string; where?: Condition[];
  count?: { op: NumberOperator; value: number };
  sum?: string; avg?: string; min?: string; max?: string; distinct?: string; first?: string; last?: string; op?: Operator; value?: unknown;
  within?: string; between?: Between;
}
export interface Step { performed: string; where?: Condition[]; same?: string }
export interface SequenceClause { sequence: Step[]; sameProperty?: string; within?: string }
export interface SegmentClause { segment: string }
export interface ConsentClause { consent: string; purpose: string }
export interface IdentityClause { identity: string }
export interface HolidayClause { holiday: 'KR' | 'JP'; within: string }
export type Clause = TraitClause | PerformedClause | SequenceClause | SegmentClause | ConsentClause | IdentityClause | HolidayClause;
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Clause;

export interface User { kind: 'segment' | 'journey' | 'persona' | 'webhook'; key: string; name: string }
export interface SegmentView {
  key: string; name: string; description: string; kind: 'rule' | 'static'; state: 'backfilling' | 'live' | 'cancelled'; progress: number; size: number; version: number;
  createdAt: string; updatedAt: string; rule?: Rule | null; sentence?: Sentence | null; usedBy: User[]; since: string;
}
export interface SegmentWish { name: string; description?: string; rule?: Rule; static?: true }
export interface Version { version: number; at: string; by: string; rule?: Rule | null; sentence?: Sentence | null }
export interface Member { customerId: string; name?: string | null; since: string }
export interface Change { customerId: string; name?: string | null; entered: boolean; at: string; by: 'event' | 'time' | 'backfill' | 'merge' }
export interface Size { at: string; size: number; entered: number; left: number }
export interface Overlap { key: string; name: string; size: number; both: number }
export interface Reach { size: number; sampled: number; channels: { channel: string; address: number; consented: number }[] }
export interface Preview {
  sentence: Sentence; customers: number; sampled: number; matched: number; estimate: number; low: number; high: number; exact?: number | null;
  people: { customerId: string; name?: string | null }[];
}
export interface Membership { key: string; name: string; since: string }
export interface WhyClause {
  kind: 'all' | 'any' | 'not' | 'trait' | 'performed' | 'sequence' | 'segment' | 'consent' | 'identity' | 'holiday'; holds: boolean; changesAt?: string | null; sentence: Sentence;
  found?: string | null; events: { name: string; occurredAt: string; id: { partition: number; position: number } }[]; parts: WhyClause[];
}
export interface Why { key: string; name: string; member: boolean; since?: string | null; at: string; changesAt?: string | null; clause: WhyClause }

export interface Page<T> { items: T[]; next?: string }
type Call<Answer, Path = undefined, Query = undefined, Body = undefined> = {
  parameters: { query?: Query; header?: never; cookie?: never } & (Path extends undefined ? { path?: never } : { path: Path });
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
} & (Body extends undefined ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } });
export type Get<Answer, Path = undefined, Query = undefined> = { get: Call<Answer, Path, Query> };
export type Put<Answer, Path, Body> = { put: Call<Answer, Path, undefined, Body> };
export type Post<Answer, Path = undefined, Body = undefined> = { post: Call<Answer, Path, undefined, Body> };
export type Delete<Path> = { delete: Call<unknown, Path> };
export interface Paged { limit?: number; cursor?: string }
interface Key { key: string }

/** The words that rules can use, as the latest events have them. */
export interface Vocabulary { events: { name: string; properties: string[] }[]; traits: string[]; read: number }

export interface SegmentPaths {
  '/api/v1/segments': Get<Page<SegmentView>, undefined, Paged & { query?: string }>;
  '/api/v1/vocabulary': Get<Vocabulary>;
  '/api/v1/segments/preview': Post<Preview, undefined, { rule: Rule; exact: boolean }>;
  '/api/v1/segments/{key}': Get<SegmentView, Key> & Put<SegmentView, Key, SegmentWish> & Delete<Key>;
  '/api/v1/segments/{key}/backfill/cancel': Post<SegmentView, Key>;
  '/api/v1/segments/{key}/versions': Get<Page<Version>, Key>;
  '/api/v1/segments/{key}/members': Get<Page<Member>, Key, Paged> & Post<{ added: number; removed: number }, Key, { add: string[]; remove: string[] }>;
  '/api/v1/segments/{key}/members.csv': Get<string, Key>;
  '/api/v1/segments/{key}/changes': Get<Page<Change>, Key, Paged>;
  '/api/v1/segments/{key}/sizes': Get<{ items: Size[] }, Key, { from: string; step: 'hour' | 'day' }>;
  '/api/v1/segments/{key}/overlaps': Get<{ items: Overlap[] }, Key>;
  '/api/v1/segments/{key}/reach': Get<Reach, Key>;
  '/api/v1/customers/{id}/segments': Get<{ items: Membership[] }, { id: string }>;
  '/api/v1/customers/{id}/segments/{key}/why': Get<Why, { id: string; key: string }>;
}

/** The same client, under types that know these calls. */
export const calls = api as unknown as Client<SegmentPaths & PersonaPaths>;
