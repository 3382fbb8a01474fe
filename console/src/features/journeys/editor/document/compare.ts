import type { JourneyDocument } from '../../contract';

export type Mark = 'added' | 'removed' | 'changed';

export interface FieldChange { field: string; before?: unknown; after?: unknown }
export interface NodeChange { id: string; mark: Mark; fields: FieldChange[] }
export interface Comparison {
  nodes: NodeChange[];
  /** What else is different: the entry, the goals, the name. */
  rest: FieldChange[];
}

/** The same text for what says the same, in whatever order its members stand. */
export function steady(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (one && typeof one === 'object' && !Array.isArray(one)
    ? Object.fromEntries(Object.entries(one).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? '';
}

function fields(before: object, after: object): FieldChange[] {
  const a = before as Record<string, unknown>;
  const b = after as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => steady(a[field]) !== steady(b[field])).map((field) => ({ field, before: a[field], after: b[field] }));
}

/** What another version does otherwise. Where things stand and what colleagues noted concerns nobody who walks. */
export function compare(before: JourneyDocument, after: JourneyDocument): Comparison {
  const ids = [...new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])];
  const nodes = ids.flatMap((id): NodeChange[] => {
    const a = before.nodes[id];
    const b = after.nodes[id];
    if (!a || !b) {
      return [{ id, mark: a ? 'removed' : 'added', fields: [] }];
    }
    const changed = fields(a, b);
    return changed.length > 0 ? [{ id, mark: 'changed', fields: changed }] : [];
  });
  const { nodes: _a, layout: _b, notes: _c, ...first } = before;
  const { nodes: _d, layout: _e, notes: _f, ...second } = after;
  return { nodes, rest: fields(first, second) };
}

export const isSame = ({ nodes, rest }: Comparison): boolean => nodes.length === 0 && rest.length === 0;

/** Where people of an older version would stand: at the node of the same name, where there is one. */
export function suggestedMove(before: JourneyDocument, after: JourneyDocument): Record<string, string> {
  return Object.fromEntries(Object.keys(before.nodes).filter((id) => after.nodes[id]?.type === before.nodes[id]?.type && before.nodes[id]?.type !== 'exit').map((id) => [id, id]));
}
