import type { TimelineItem } from '../../api/types';

export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'visit'; key: string; channel: string; items: TimelineItem[] }
  | { kind: 'item'; key: string; item: TimelineItem };

/**
 * A timeline's lines under their days, those of one visit together. Lines come newest first; a visit stands where its newest
 * line stands. Which lines are one visit, the server says.
 */
export function rowsOf(items: TimelineItem[], dayOf: (at: string) => string): Row[] {
  const rows: Row[] = [];
  const visits = new Map<string, Extract<Row, { kind: 'visit' }>>();
  let day = '';
  for (const item of items) {
    const open = item.visit ? visits.get(item.visit) : undefined;
    if (open) {
      open.items.push(item);
      continue;
    }
    if (dayOf(item.occurredAt) !== day) {
      day = dayOf(item.occurredAt);
      rows.push({ kind: 'day', key: `day ${day}`, at: item.occurredAt });
    }
    if (item.visit) {
      const visit: Row = { kind: 'visit', key: `visit ${item.visit}`, channel: item.channel, items: [item] };
      visits.set(item.visit, visit);
      rows.push(visit);
    } else {
      rows.push({ kind: 'item', key: `${item.source} ${item.messageId}`, item });
    }
  }
  return rows.map((row) => (row.kind === 'visit' && row.items.length === 1 ? single(row) : row));
}

function single(row: Extract<Row, { kind: 'visit' }>): Row {
  return { kind: 'item', key: row.key, item: row.items[0] as TimelineItem };
}
