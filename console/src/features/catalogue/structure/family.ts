import type { Attribute, Family } from '../contract';
import { type Texts, filled, keyFrom } from './Names';

/** Something with a key of its own, which follows its names until somebody types one. */
interface Keyed { id: string; key: string | null; there: boolean; names: Texts }
export type OptionDraft = Keyed;
export interface AttributeDraft extends Keyed { type: Attribute['type']; unit: string; options: OptionDraft[]; localised: boolean; perChannel: boolean; requiredFor: string[] }
export interface FamilyDraft { key: string | null; names: Texts; attributes: AttributeDraft[] }

export const TYPES = ['text', 'number', 'boolean', 'choice', 'money', 'date'] as const satisfies Attribute['type'][];

let made = 0;
/** No key looks so. */
const unheardOf = (): string => `=${++made}`;

export function newOption(): OptionDraft {
  return { id: unheardOf(), key: null, there: false, names: {} };
}

export function newAttribute(): AttributeDraft {
  return { ...newOption(), type: 'text', unit: '', options: [], localised: false, perChannel: false, requiredFor: [] };
}

export const keyIn = (one: { key: string | null; names: Texts }): string => one.key ?? keyFrom(one.names);

export function draftOf(family: Family | null): FamilyDraft {
  return {
    key: family?.key ?? null, names: family?.names ?? {},
    attributes: family?.attributes.map((one) => ({ ...one, id: one.key, there: true, unit: one.unit ?? '', options: one.options.map((option) => ({ ...option, id: option.key, there: true })) })) ?? [],
  };
}

/** As the server takes it: of an attribute what its type has. */
export function bodyOf(draft: FamilyDraft): Record<string, unknown> {
  return {
    names: filled(draft.names),
    attributes: draft.attributes.map((one) => ({
      key: keyIn(one), names: filled(one.names), type: one.type, unit: one.type === 'number' ? one.unit.trim() || null : null,
      options: one.type === 'choice' ? one.options.map((option) => ({ key: keyIn(option), names: filled(option.names) })) : [],
      localised: one.type === 'text' && one.localised, perChannel: one.perChannel, requiredFor: one.requiredFor,
    })),
  };
}
