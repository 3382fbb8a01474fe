import { expect, it } from 'vitest';
import type { Category } from '../contract';
import { type Node, homesFor, nextPosition, pathTo, treeOf } from './tree';

const category = (key: string, parent?: string, position = 0): Category => ({ key, parent, position, names: { en: key }, version: 1, createdAt: '', updatedAt: '' });
const ALL = [category('cups', 'kitchen', 2), category('garden', undefined, 1), category('green', 'tea'), { ...category('kitchen'), parent: null as unknown as undefined }, category('tea', 'kitchen', 1)];
const drawn = (nodes: Node[]): unknown[] => nodes.map((one) => (one.children.length ? [one.category.key, drawn(one.children)] : one.category.key));

it('stands siblings in their order', () => {
  expect(drawn(treeOf(ALL))).toEqual([['kitchen', [['tea', ['green']], 'cups']], 'garden']);
});

it('knows the way to each', () => {
  expect(pathTo(ALL, 'green').map((one) => one.key)).toEqual(['kitchen', 'tea', 'green']);
  expect(pathTo(ALL, 'nowhere')).toEqual([]);
});

it('offers no category a place within itself', () => {
  expect(homesFor(ALL, 'tea').map((one) => one.key)).toEqual(['cups', 'garden', 'kitchen']);
});

it('puts what is new behind the others', () => {
  expect(nextPosition(ALL, 'kitchen')).toBe(3);
  expect(nextPosition(ALL, 'garden')).toBe(0);
});
