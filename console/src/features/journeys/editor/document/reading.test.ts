import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../api/problem';
import type { JourneyDocument } from '../../contract';
import { TEMPLATES } from '../../templates/templates';
import { compare, isSame, steady, suggestedMove } from './compare';
import { modern } from './modern';
import { ENTRY } from './outlets';
import { JOURNEY, byPlace, concerns, ofRefusal, ofWays, placed, placeOf } from './problems';
import { asksFor, fill, htmlOf, letters, sample, shownOnPhone } from './template';

const one: JourneyDocument = { entry: { event: 'Signed Up' }, start: 'mail', nodes: { mail: { type: 'send-email', content: {}, next: 'end' }, end: { type: 'exit' } } };

describe('what is wrong', () => {
  it('belongs to a place', () => {
    expect(placeOf('nodes.mail.content.ko.subject')).toEqual({ place: 'mail', member: 'content.ko.subject' });
    expect(placeOf('entry.where.0.property')).toEqual({ place: ENTRY, member: 'where.0.property' });
    expect(placeOf('start').place).toBe(ENTRY);
    expect(placeOf('goals.0.event')).toEqual({ place: JOURNEY, member: 'goals.0.event' });
    expect(placeOf(undefined).place).toBe(JOURNEY);
    expect(placed({ severity: 'warning', node: 'mail', field: 'content', code: 'x', message: '' })).toMatchObject({ place: 'mail', member: 'content' });
  });

  it('is known of ways that lead nowhere before the server says so, and told once', () => {
    const open = { ...one, start: undefined, nodes: { ...one.nodes, mail: { type: 'send-email' as const, next: 'gone' } } };
    const all = byPlace([...ofWays(open), { severity: 'error', field: 'nodes.mail.next', code: 'unknown_node', message: 'there is no gone' }]);
    expect([...all.keys()]).toEqual([ENTRY, 'mail']);
    expect(all.get('mail')).toHaveLength(1);
    expect(ofWays(one)).toEqual([]);
  });

  it('is read from a refusal', () => {
    expect(ofRefusal(new Problem(400, 'required', 'is needed', 'nodes.mail.next'))).toMatchObject({ code: 'required', field: 'nodes.mail.next' });
    expect(ofRefusal(new Problem(412, 'changed_meanwhile', ''))).toBeUndefined();
    expect(concerns(placed({ severity: 'error', field: 'nodes.mail.content.ko', code: '', message: '' }), 'content')).toBe(true);
  });
});

describe('the comparison of two versions', () => {
  const other: JourneyDocument = { ...one, name: 'Welcome', layout: { mail: { x: 1, y: 1 } }, notes: [{ text: 'x' }], nodes: { mail: { next: 'wait', content: {}, type: 'send-email' }, wait: { type: 'wait', for: 'P1D', next: 'bye' }, bye: { type: 'exit' } } };

  it('marks what is new, gone and changed, and says in what', () => {
    const { nodes, rest } = compare(one, other);
    expect(Object.fromEntries(nodes.map(({ id, mark }) => [id, mark]))).toEqual({ mail: 'changed', end: 'removed', wait: 'added', bye: 'added' });
    expect(nodes.find(({ id }) => id === 'mail')?.fields).toEqual([{ field: 'next', before: 'end', after: 'wait' }]);
    expect(rest.map(({ field }) => field)).toEqual(['name']);
  });

  it('sees no difference in the order of members, in places and in notes', () => {
    expect(isSame(compare(one, { notes: [], layout: {}, nodes: one.nodes, start: 'mail', entry: { event: 'Signed Up', where: undefined } }))).toBe(true);
    expect(steady({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it('suggests that people stay at what is called the same', () => {
    expect(suggestedMove(one, other)).toEqual({ mail: 'mail' });
  });
});

describe('a preview', () => {
  const text = 'Hello{{#if trait.firstName}} {{trait.firstName}}{{else}} there{{/if}}, {{#unless trait.vip}}welcome{{/unless}} {{#each event.products}}[{{name}}]{{/each}}';

  it('is filled with values', () => {
    expect(fill(text, { 'trait.firstName': 'Mina', 'event.products.name': 'Tea' })).toBe('Hello Mina, welcome [Tea]');
    expect(fill(text, { 'trait.vip': 'yes' })).toBe('Hello there,  ');
    expect(fill('<b>{{trait.name}}</b>', { 'trait.name': '<i>' }, true)).toBe('<b>&lt;i&gt;</b>');
  });

  it('knows what it asks for', () => {
    expect(asksFor(text)).toEqual(['trait.firstName', 'trait.vip', 'event.products.name']);
    expect(sample('trait.firstName', 'ko')).toBe('민지');
    expect(sample('unsubscribeUrl', 'ja')).toMatch(/^https:/);
  });

  it('counts what somebody sees', () => {
    expect(letters('안녕 🇰🇷')).toBe(4);
    expect(shownOnPhone('カートに残っています')).toBeLessThan(shownOnPhone('Is waiting in your cart'));
  });

  it('makes plain HTML of a text', () => {
    expect(htmlOf('Hello <you>\nthere\n\nhttps://shop.example.com/a')).toBe('<p>Hello &lt;you><br>there</p>\n<p><a href="https://shop.example.com/a">https://shop.example.com/a</a></p>');
  });
});

describe('a template', () => {
  it.each(TEMPLATES.map(({ key, document }) => [key, document]))('%s is in the form that fields edit, with every way leading somewhere', (_, document) => {
    const read = modern(document);
    expect(ofWays(read)).toEqual([]);
    expect(JSON.stringify(read)).not.toMatch(/"(at_least|is_not|atLeast|path)":/);
    expect(modern(read)).toEqual(read);
  });

  it('is there', () => {
    expect(TEMPLATES.map(({ key }) => key)).toEqual(expect.arrayContaining(['welcome', 'abandoned-cart', 'review-request']));
  });
});
