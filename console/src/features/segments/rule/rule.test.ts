import { describe, expect, it } from 'vitest';
import type { Rule } from '../contract';
import { indent, insert, move, remove, setKind, toggleNot, unwrap, wrap } from './edit';
import { begin, change, redo, undo } from './history';
import { isWhole, missing } from './shape';
import { NotARule, at, leaf, pathTo, placeOf, ruleOf, treeOf } from './tree';

const seoul: Rule = { trait: 'address.city', op: 'eq', value: 'Seoul' };
const bought: Rule = { performed: 'Order Completed', count: { op: 'gte', value: 2 }, within: 'P30D' };
const mail: Rule = { consent: 'email', purpose: 'marketing' };
const nested: Rule = { all: [seoul, { not: { any: [bought, mail] } }] };

describe('a rule', () => {
  it('comes back as it was given', () => {
    const every: Rule = { any: [
      nested, { performed: 'Order Completed', where: [{ property: 'context.device.type', op: 'eq', value: 'mobile' }], sum: 'total', op: 'gt', value: 100, between: { from: '2026-01-01', zone: 'Asia/Seoul' } },
      { sequence: [{ performed: 'Product Viewed' }, { performed: 'Order Completed', same: 'products.product_id' }], sameProperty: 'product_id', within: 'P7D' },
      { segment: 'vip' }, { identity: 'kakao' }, { holiday: 'KR', within: 'P3D' }, { trait: 'home', op: 'near', value: { latitude: 37.5, longitude: 127, km: 5 } },
    ] };
    expect(ruleOf(treeOf(every))).toEqual(every);
  });

  it('of one clause gets a group to add to', () => {
    expect(ruleOf(treeOf(seoul))).toEqual({ all: [seoul] });
  });

  it('that is twice not, is', () => {
    expect(ruleOf(treeOf({ not: { not: nested } }))).toEqual(nested);
  });

  it.each([[null], [[]], [{}], [{ all: {} }], [{ all: [{ colour: 'red' }] }], [{ sequence: 'x' }]])('is not %j', (json) => {
    expect(() => treeOf(json)).toThrow(NotARule);
  });
});

describe('editing', () => {
  const root = treeOf(nested);

  it('adds, removes and negates by the way from the root', () => {
    expect(ruleOf(insert(root, [1], leaf({ segment: 'vip' } )))).toEqual({ all: [seoul, { not: { any: [bought, mail, { segment: 'vip' }] } }] });
    expect(ruleOf(remove(root, [1, 0]))).toEqual({ all: [seoul, { not: { any: [mail] } }] });
    expect(ruleOf(toggleNot(root, [1]))).toEqual({ all: [seoul, { any: [bought, mail] }] });
    expect(ruleOf(setKind(root, [], 'any'))).toEqual({ any: [seoul, { not: { any: [bought, mail] } }] });
    expect(ruleOf(root), 'the tree itself stays').toEqual(nested);
  });

  it('moves within a group, and out of it at its edge', () => {
    expect(ruleOf(move(root, [1, 1], -1))).toEqual({ all: [seoul, { not: { any: [mail, bought] } }] });
    expect(ruleOf(move(root, [1, 0], -1))).toEqual({ all: [seoul, bought, { not: { any: [mail] } }] });
    expect(ruleOf(move(root, [1, 1], 1))).toEqual({ all: [seoul, { not: { any: [bought] } }, mail] });
    expect(ruleOf(move(remove(root, [1, 0]), [1, 0], 1)), 'and leaves no empty group').toEqual({ all: [seoul, mail] });
    expect(move(root, [0], -1)).toBe(root);
  });

  it('wraps and unwraps, but not what a negation holds together', () => {
    expect(ruleOf(wrap(root, [0]))).toEqual({ all: [{ any: [seoul] }, { not: { any: [bought, mail] } }] });
    expect(ruleOf(unwrap(toggleNot(root, [1]), [1]))).toEqual({ all: [seoul, bought, mail] });
    expect(unwrap(root, [1])).toBe(root);
    expect(ruleOf(indent(move(root, [0], 1), [1]))).toEqual({ all: [{ not: { any: [bought, mail, seoul] } }] });
  });

  it('keeps the ids of what is moved', () => {
    const moved = move(root, [1, 0], -1);
    expect(pathTo(moved, at(root, [1, 0])?.id ?? '')).toEqual([1]);
  });
});

describe('the place that the server names', () => {
  const root = treeOf(nested);

  it('is found through groups and negations', () => {
    expect(placeOf(root, 'rule.all.1.not.any.0.count.value')).toEqual({ path: [1, 0], member: 'count.value' });
    expect(placeOf(root, 'rule.all.0.value')).toEqual({ path: [0], member: 'value' });
  });

  it('is the nearest that there is', () => {
    expect(placeOf(root, 'rule.all.7.value')).toEqual({ path: [], member: 'all.7.value' });
    expect(placeOf(root, 'rule')).toEqual({ path: [], member: '' });
    expect(placeOf(root, 'name')).toBeUndefined();
  });
});

describe('undo', () => {
  it('takes back step by step, and does again', () => {
    const typed = change(change(change(begin('a'), 'b'), 'c', 'name'), 'cd', 'name');
    expect(typed.past).toEqual(['a', 'b']);
    expect(undo(typed).present).toBe('b');
    expect(redo(undo(undo(typed))).present).toBe('b');
    expect(redo(redo(undo(undo(typed)))).present).toBe('cd');
    expect(change(undo(typed), 'e').future).toEqual([]);
  });

  it('has an end on both sides', () => {
    expect(undo(begin(1)).present).toBe(1);
    expect(redo(begin(1)).present).toBe(1);
  });
});

describe('the shape', () => {
  const missingIn = (rule: Rule) => missing(treeOf(rule)).map((one) => one.member);

  it('misses what is not filled in, and judges nothing', () => {
    expect(isWhole(treeOf(nested))).toBe(true);
    expect(missingIn({ all: [] })).toEqual(['all']);
    expect(missingIn({ trait: '', op: 'eq', value: '' })).toEqual(['trait', 'value']);
    expect(missingIn({ trait: 'plan', op: 'exists' })).toEqual([]);
    expect(missingIn({ trait: 'active', op: 'eq', value: false })).toEqual([]);
    expect(missingIn({ trait: 'home', op: 'near', value: { latitude: 1, longitude: '', km: 5 } })).toEqual(['value']);
    expect(missingIn({ performed: 'Order Completed', sum: '', op: 'gte', value: 5, between: {} })).toEqual(['sum', 'between']);
    expect(missingIn({ sequence: [{ performed: 'A' }, { performed: '' }] })).toEqual(['sequence.1.performed']);
  });
});
