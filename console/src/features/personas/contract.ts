import type { Delete, Get, Page, Paged, Put } from '../segments/contract';

/** The calls about personas; `../segments/document.ts` holds them and the OpenAPI document together. */

export interface PersonaWish {
  name: string; segment: string; picture?: string; quote?: string; demographics: Record<string, string>; psychographics: Record<string, string>;
  goals: string[]; pains: string[]; channels: string[]; devices: string[]; content: string[];
}
export interface PersonaView extends PersonaWish { key: string; size: number; share: number; updatedAt: string }
export interface Habit { kind: string; value: string; people: number; known: number }
export interface Comparison {
  customers: number; covered: number;
  personas: { key: string; name: string; size: number; share: number; numbers: { measure: string; currency?: string; value?: number }[]; habits: Habit[] }[];
  overlaps: { a: string; b: string; both: number }[];
}
export interface Gaps { days: number; items: { persona: string; touchpoints: { channel: string; heard: number; people: number; answered: number }[] }[] }

export interface PersonaPaths {
  '/api/v1/personas': Get<Page<PersonaView>, undefined, Paged>;
  '/api/v1/personas/comparison': Get<Comparison>;
  '/api/v1/personas/gaps': Get<Gaps>;
  '/api/v1/personas/{key}': Get<PersonaView, { key: string }> & Put<PersonaView, { key: string }, PersonaWish> & Delete<{ key: string }>;
}
