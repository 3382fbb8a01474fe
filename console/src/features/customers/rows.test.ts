import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../api/types';
import { rowsOf } from './rows';

const line = (at: string, visit?: string, channel = 'web'): TimelineItem => ({
  type: 'track', name: 'Product Viewed', channel, occurredAt: at, receivedAt: at, messageId: `m-${at}`, source: 'write',
  profileId: 'p', imported: false, properties: {}, ...(visit ? { visit } : {}),
});
const day = (at: string) => at.slice(0, 10);

describe('a timeline', () => {
  it('puts the lines of a visit together, also around a mail that came in between', () => {
    const rows = rowsOf([line('2026-11-22T10:05', 'v1'), line('2026-11-22T10:03', undefined, 'email'), line('2026-11-22T10:01', 'v1')], day);
    expect(rows.map((row) => row.kind)).toEqual(['day', 'visit', 'item']);
    expect(rows[1]).toMatchObject({ channel: 'web', items: [{ occurredAt: '2026-11-22T10:05' }, { occurredAt: '2026-11-22T10:01' }] });
  });

  it('shows a visit of one line as a line', () => {
    expect(rowsOf([line('2026-11-22T10:05', 'v1')], day).map((row) => row.kind)).toEqual(['day', 'item']);
  });

  it('begins every day anew, and leaves a visit over midnight whole', () => {
    const rows = rowsOf([line('2026-11-22T00:05', 'v1'), line('2026-11-21T23:55', 'v1'), line('2026-11-21T12:00')], day);
    expect(rows.map((row) => row.kind)).toEqual(['day', 'visit', 'day', 'item']);
  });
});
