import type { components } from '../../api/schema';
import type { Client } from 'openapi-fetch';
import { api } from '../../api/client';
import type { JourneyGraph } from '../../api/types';
import type { Condition, Rule } from '../segments/contract';

/** A journey's document as it is edited: whatever is not filled in yet is simply not there. */

export interface EventMatch { event?: string; where?: Condition[] }
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const ENTRY_TYPES = ['event', 'segment', 'schedule', 'date', 'api'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export interface Entry extends EventMatch {
  type?: EntryType;
  segment?: string; on?: 'entered' | 'left';
  time?: string; days?: Day[]; dayOfMonth?: number;
  trait?: string; yearly?: boolean; daysBefore?: number;
  key?: string; reentry?: string; tolerance?: string; rule?: Rule; exclude?: Rule; from?: string; until?: string;
}

export type Ending = EventMatch | { rule: Rule };

export interface Until {
  time?: string; days?: Day[]; trait?: string; yearly?: boolean; daysBefore?: number;
  businessHours?: { country: 'KR' | 'JP'; from: string; to: string };
}
export interface MailContent { subject: string; text: string; html: string }
export type MessageClass = 'marketing' | 'service' | 'legal' | 'transactional';

export interface WaitNode { type: 'wait'; for?: string; until?: Until; next?: string; otherwise?: string }
export interface EventBranch extends EventMatch { next?: string }
export interface WaitUntilNode { type: 'wait-until'; events?: EventBranch[]; timeout?: string; otherwise?: string }
export interface ConditionNode { type: 'condition'; rule?: Rule; then?: string; otherwise?: string }
export interface SplitBranch { name?: string; rule?: Rule; next?: string }
export interface SplitNode { type: 'split'; branches?: SplitBranch[]; otherwise?: string }
export interface Share { percent?: number; next?: string }
export interface PercentNode { type: 'percent'; branches?: Share[] }
export interface Variant { key?: string; weight?: number; next?: string }
export interface ExperimentNode { type: 'experiment'; variants?: Variant[]; goal?: EventMatch; within?: string }
export interface MailNode {
  type: 'send-email'; content?: Record<string, MailContent>; fallbackLanguage?: string; /** The content by which the server fills it at every saving. */ template?: string; class?: MessageClass; purpose?: string; topic?: string; question?: string; next?: string;
}
export interface FallbackNode { type: 'fallback'; event?: string; within?: string; then?: string; otherwise?: string }
export interface TraitNode { type: 'update-trait'; set?: Record<string, unknown>; remove?: string[]; next?: string }
export interface ListNode { type: 'list'; list?: string; action?: 'add' | 'remove'; next?: string }
export interface WebhookNode { type: 'webhook'; endpoint?: string; data?: Record<string, unknown>; next?: string }
export type AllocatorKind = 'capacity' | 'coupon';
/** Of a coupon either a percentage or an amount in the currency's smallest unit. */
export interface AllocateNode { type: 'allocate'; kind?: AllocatorKind; pool?: string; perHour?: number; percent?: number; amountMinor?: number; currency?: string; days?: number; timeout?: string; then?: string; otherwise?: string }
export interface JumpNode { type: 'jump'; journey?: string }
export interface ExitNode { type: 'exit' }
export type JourneyNode = WaitNode | WaitUntilNode | ConditionNode | SplitNode | PercentNode | ExperimentNode | MailNode | FallbackNode | TraitNode | ListNode | WebhookNode | AllocateNode
  | JumpNode | ExitNode;
export type NodeType = JourneyNode['type'];

export interface Position { x: number; y: number }
export interface Note { text: string; node?: string; x?: number; y?: number; by?: string; at?: string }

export interface JourneyDocument {
  name?: string; description?: string; priority?: number; holdout?: { percent: number };
  entry: Entry; goals?: Ending[]; exits?: Ending[]; start?: string; nodes: Record<string, JourneyNode>;
  layout?: Record<string, Position>; notes?: Note[];
}

/** What is wrong with a draft, and where. */
export interface JourneyProblem { severity: 'error' | 'warning'; node?: string | null; field?: string | null; code: string; message: string }

export type JourneyStatus = 'draft' | 'published' | 'paused' | 'stopped';
export interface JourneyView {
  key: string; name: string; status: JourneyStatus; version: number; updatedAt: string; counts: Record<string, number>; messages: Record<string, number>; graph?: JourneyGraph;
  /** The draft. */
  definition: JourneyDocument;
  /** What is in force, if anything is. */
  published?: JourneyDocument | null;
  revision?: number; problems?: JourneyProblem[];
}
export interface JourneyVersion { version: number; publishedAt: string; definition: JourneyDocument }
export interface Publication { move?: { from?: number; nodes: Record<string, string> }; enterMembers?: number }
export interface VariantResult { key: string; exposed: number; converted: number; rate: number; low: number; high: number }
export interface JourneyStats { nodes?: { id: string; entered?: number; staying?: number; sent?: number }[]; experiments?: { node: string; variants: VariantResult[] }[]; holdout?: components['schemas']['HoldoutResult'] }

interface Key { key: string }
type Answer<Body> = { responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Body } } } };
type Of<Path, Query = undefined> = { parameters: { query?: Query; header?: never; cookie?: never; path: Path } };
type Sent<Body> = { requestBody: { content: { 'application/json': Body } } };
type Maybe<Body> = { requestBody?: { content: { 'application/json': Body } } };
type Post<Body> = { post: Of<Key> & Answer<JourneyView> & Maybe<Body> };

export interface JourneyPaths {
  '/api/v1/journeys/{key}': { get: Of<Key> & Answer<JourneyView> & { requestBody?: never }; put: Of<Key, { incomplete?: boolean }> & Answer<JourneyView> & Sent<JourneyDocument> };
  '/api/v1/journeys/{key}/versions': { get: Of<Key> & Answer<{ items: JourneyVersion[] } | JourneyVersion[]> & { requestBody?: never } };
  '/api/v1/journeys/{key}/stats': { get: Of<Key> & Answer<JourneyStats> & { requestBody?: never } };
  '/api/v1/journeys/{key}/publish': Post<Publication>;
  '/api/v1/journeys/{key}/pause': Post<never>;
  '/api/v1/journeys/{key}/resume': Post<never>;
  '/api/v1/journeys/{key}/stop': Post<{ inside: 'finish' | 'exit' }>;
}

/** The same client, under types that know these calls. */
export const calls = api as unknown as Client<JourneyPaths>;
