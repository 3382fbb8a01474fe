import type { Category } from '../contract';

export interface Node { category: Category; children: Node[] }

/** Undefined at the top, where the server says null. */
const above = (one: Category): string | undefined => one.parent ?? undefined;
const inOrder = (one: Category, other: Category): number => one.position - other.position || (one.key < other.key ? -1 : 1);

/** Categories as they stand in each other, siblings in their order. */
export function treeOf(categories: Category[]): Node[] {
  const of = (parent: string | undefined): Node[] => (children.get(parent) ?? []).toSorted(inOrder).map((category) => ({ category, children: of(category.key) }));
  const children = new Map<string | undefined, Category[]>();
  categories.forEach((one) => children.set(above(one), [...(children.get(above(one)) ?? []), one]));
  return of(undefined);
}

/** From the top down to the category. */
export function pathTo(categories: Category[], key: string): Category[] {
  const known = new Map(categories.map((one) => [one.key, one]));
  const path: Category[] = [];
  for (let at = known.get(key); at && !path.includes(at); at = known.get(above(at) ?? '')) {
    path.unshift(at);
  }
  return path;
}

/** Where it can stand: in all but itself and what stands in it. */
export function homesFor(categories: Category[], key: string): Category[] {
  return categories.filter((one) => pathTo(categories, one.key).every((other) => other.key !== key));
}

/** Behind all that stand there. */
export function nextPosition(categories: Category[], parent: string | undefined): number {
  return Math.max(-1, ...categories.filter((one) => above(one) === parent).map((one) => one.position)) + 1;
}
