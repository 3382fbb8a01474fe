import type { Client } from 'openapi-fetch';
import { api } from '../../api/client';
import type { Decision } from '../../api/types';
import type { Get, Page, Paged, Post } from '../segments/contract';

/** The calls about decisions and the contact policy, until the OpenAPI document has all of them. */

export const OUTCOMES = ['allowed', 'deferred', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export interface Reasoned { outcome: Outcome; reason?: string | null; rule?: string | null; made: number }
export interface DecidedDay { day: string; allowed: number; deferred: number; refused: number }
export interface Summary { from: string; to: string; allowed: number; deferred: number; refused: number; reasons: Reasoned[]; days: DecidedDay[] }
export type Told = Decision & { rule?: string | null; customerId?: string | null; remedy?: { code: string; sentence: string } | null };

export interface Hours { from: string; to: string }
export interface Cap { name?: string; most: number; within?: string; per?: 'day' | 'week' | 'month'; channel?: string; class?: string; topic?: string }
export interface Policy { zone: string; jurisdiction?: string; quietHours: Record<string, Hours>; caps: Cap[]; holdout?: { percent: number; salt?: string } }
export interface Law { id: string; says: Record<string, string>; source: string; countries: string[]; channels: string[] }
export interface PolicyPreview { since: string; allowed: number; deferred: number; refused: number; capped: number; wouldGo: number; reasons: Reasoned[]; complete: boolean }

interface Filter { journey?: string; channel?: string; outcome?: string; reason?: string }
export interface DecisionPaths {
  '/api/v1/decisions': Get<Page<Told>, undefined, Paged & Filter>;
  '/api/v1/decisions/summary': Get<Summary, undefined, { from?: string; to?: string; journey?: string; channel?: string }>;
  '/api/v1/policy': Get<Policy & { law?: Law[] }> & { put: Post<Policy & { law?: Law[] }, undefined, Policy>['post'] };
  '/api/v1/policy/preview': Post<PolicyPreview, undefined, Policy>;
}

/** The same client, under types that know these calls. */
export const calls = api as unknown as Client<DecisionPaths>;
