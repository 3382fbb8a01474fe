import { describe, expect, it } from 'vitest';
import type { JourneyDocument } from '../../contract';
import { PALETTE, blank, freeFrom, isNodeName } from './blanks';
import { drawDocument, fromLeft } from './drawing';
import { add, addInto, addNote, arrange, connect, copy, paste, place, remove, removeNote, rename, replaceNode } from './edit';
import { ENTRY, inOrder, outletsOf, unreached, waysOf } from './outlets';

const cart: JourneyDocument = {
  name: 'Cart', entry: { event: 'Product Added' }, start: 'quiet',
  nodes: {
    quiet: { type: 'wait-until', events: [{ event: 'Order Completed', next: 'end' }, { event: 'Product Added', next: 'quiet' }], timeout: 'PT4H', otherwise: 'mail' },
    mail: { type: 'send-email', content: { en: { subject: 'Hello', text: '', html: '' } }, next: 'end' },
    end: { type: 'exit' },
  },
};

describe('the ways of a journey', () => {
  it('leave each node by a port of its own', () => {
    expect(waysOf(cart).map(({ from, port, to }) => `${from} ${port} ${to}`)).toEqual(['=entry start quiet', 'quiet events.0 end', 'quiet events.1 quiet', 'quiet otherwise mail', 'mail next end']);
  });

  it('are those of every kind of node', () => {
    const ports = Object.values(PALETTE).flat().map((type) => [type, outletsOf(blank(type, 'en')).map((one) => one.port).join(' ')]);
    expect(Object.fromEntries(ports)).toEqual({
      'send-email': 'next', fallback: 'then otherwise', wait: 'next', 'wait-until': 'events.0 otherwise', condition: 'then otherwise', split: 'branches.0 otherwise', percent: 'branches.0 branches.1',
      experiment: 'variants.0 variants.1', 'update-trait': 'next', list: 'next', webhook: 'next', allocate: 'then otherwise', jump: '', exit: '',
    });
    expect(outletsOf({ type: 'wait', until: { trait: 'renewal' } }).map((one) => one.port), 'a date may be unknown').toEqual(['next', 'otherwise']);
  });

  it('give an order in which an end stands last, and what nobody comes to after it', () => {
    const lost = { ...cart, nodes: { lost: { type: 'wait', for: 'P1D' } as const, ...cart.nodes } };
    expect(inOrder(lost)).toEqual(['quiet', 'mail', 'end', 'lost']);
    expect([...unreached(lost)]).toEqual(['lost']);
    expect([...unreached(cart)]).toEqual([]);
  });
});

describe('editing', () => {
  it('puts a node into a way', () => {
    const { document, id } = addInto(cart, blank('wait', 'en'), 'mail', 'next');
    expect(id).toBe('wait');
    expect(document.nodes.mail).toMatchObject({ next: 'wait' });
    expect(document.nodes.wait).toMatchObject({ next: 'end' });
    expect(cart.nodes.mail, 'the document itself stays').toMatchObject({ next: 'end' });
  });

  it('leads all ways of what is put in on to where the way led', () => {
    const { document, id } = addInto(cart, blank('experiment', 'en'), ENTRY, 'start');
    expect(document.start).toBe(id);
    expect(waysOf(document).filter((way) => way.from === id).map((way) => way.to)).toEqual(['quiet', 'quiet']);
  });

  it('takes a node away and closes the gap, where it is one', () => {
    expect(remove(cart, ['mail']).nodes.quiet).toMatchObject({ otherwise: 'end' });
    expect(remove(cart, ['quiet']).start, 'it went to two places').toBeUndefined();
    expect(remove(cart, ['mail', 'end']).nodes.quiet).toMatchObject({ events: [{ next: undefined }, { next: 'quiet' }] });
    expect(remove(cart, ['nobody'])).toBe(cart);
  });

  it('connects, and lets go', () => {
    expect(connect(cart, 'quiet', 'events.1', 'mail').nodes.quiet).toMatchObject({ events: [{ next: 'end' }, { next: 'mail' }] });
    expect(connect(cart, 'mail', 'next', undefined).nodes.mail).toMatchObject({ next: undefined });
    expect(connect(cart, ENTRY, 'start', 'mail').start).toBe('mail');
    expect(connect(cart, 'mail', 'next', 'nowhere'), 'not to what is not there').toBe(cart);
    expect(replaceNode(cart, 'end', cart.nodes.end as never)).toBe(cart);
  });

  it('renames a node wherever it is named', () => {
    const renamed = rename({ ...cart, layout: { mail: { x: 1, y: 2 } }, notes: [{ text: 'too early?', node: 'mail' }] }, 'mail', 'reminder');
    expect(renamed.nodes.quiet).toMatchObject({ otherwise: 'reminder' });
    expect(renamed.layout).toEqual({ reminder: { x: 1, y: 2 } });
    expect(renamed.notes?.[0]?.node).toBe('reminder');
    expect(rename(cart, 'mail', 'end'), 'not over another').toBe(cart);
  });

  it('copies what is chosen: ways among the copies lead to the copies, others to where they led', () => {
    const { document, ids } = paste(cart, copy(cart, ['quiet', 'mail', 'gone'], new Map()));
    expect(ids).toEqual(['quiet-2', 'mail-2']);
    expect(waysOf(document).filter((way) => way.from === 'quiet-2').map((way) => way.to)).toEqual(['end', 'quiet-2', 'mail-2']);
    const elsewhere = paste({ entry: {}, nodes: {} }, copy(cart, ['mail'], new Map()));
    expect(elsewhere.document.nodes.mail, 'what is not there is not led to').toMatchObject({ next: undefined });
  });

  it('keeps notes, also when their node goes', () => {
    const noted = addNote({ ...cart, layout: { mail: { x: 5, y: 6 } } }, { text: 'why here?', node: 'mail' });
    expect(remove(noted, ['mail']).notes).toEqual([{ text: 'why here?', node: undefined, x: 5, y: 6 }]);
    expect(removeNote(noted, 0).notes).toBeUndefined();
  });

  it('finds free names', () => {
    expect(freeFrom(['mail', 'mail-2'], 'mail')).toBe('mail-3');
    expect(freeFrom(['mail-2'], 'mail-2')).toBe('mail-3');
    expect(['reminder', 'Step_2', 'a'.repeat(64)].every(isNodeName)).toBe(true);
    expect(['', '-a', 'nodes.x', '=entry', 'ein Name'].some(isNodeName)).toBe(false);
  });
});

describe('the drawing of a document', () => {
  it('stands from the entry down until somebody moves something', () => {
    const { places, ways } = drawDocument(cart);
    expect([ENTRY, 'quiet', 'mail', 'end'].map((id) => places.get(id)?.y ?? 0)).toEqual([ENTRY, 'quiet', 'mail', 'end'].map((id) => places.get(id)?.y ?? 0).sort((a, b) => a - b));
    expect(ways).toHaveLength(5);
  });

  it('stays where it was put, and the rest with it', () => {
    const before = drawDocument(cart).places;
    const moved = place(cart, { mail: { x: 900.4, y: 20 } }, before);
    const after = drawDocument(moved).places;
    expect(after.get('mail')).toEqual({ x: 900, y: 20 });
    expect(after.get('end')?.x).toBe(Math.round(before.get('end')?.x ?? 0));
    expect(after.get(ENTRY)?.y).toBeLessThan(after.get('quiet')?.y ?? 0);
    expect(place(moved, {}, after), 'nothing moved, nothing changed').toBe(moved);
    expect(drawDocument(arrange(moved)).places).toEqual(before);
  });

  it('makes room for what comes between', () => {
    const fixed = place(cart, {}, drawDocument(cart).places);
    const { document, id } = addInto(fixed, blank('wait', 'en'), 'quiet', 'otherwise');
    expect(document.layout?.[id]?.y).toBeGreaterThan(document.layout?.quiet?.y ?? 0);
    expect(document.layout?.mail?.y).toBeGreaterThan(document.layout?.[id]?.y ?? 0);
  });

  it('lets the ways leave from left to right as they go', () => {
    const drawing = drawDocument(cart);
    const sorted = fromLeft('quiet', outletsOf(cart.nodes.quiet as never), drawing);
    const x = sorted.map((one) => drawing.ways.find((way) => way.from === 'quiet' && way.port === one.port)?.label?.x ?? 0);
    expect(x).toEqual([...x].sort((a, b) => a - b));
  });

  it('draws what leads nowhere yet', () => {
    const { document } = add(cart, blank('condition', 'en'));
    expect(drawDocument(document).places.get('condition')).toBeDefined();
  });
});
