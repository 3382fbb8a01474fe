import { type Group, type Node, type Path, at, group } from './tree';

/** Each of these gives another tree and leaves the given one as it was; what cannot be done changes nothing. */

function change(root: Group, path: Path, edit: (place: Node) => Node): Group {
  const [index, ...rest] = path;
  if (index === undefined) {
    const next = edit(root);
    return next.kind === 'leaf' ? root : next;
  }
  return { ...root, parts: root.parts.map((part, n) => (n !== index ? part : rest.length === 0 || part.kind === 'leaf' ? edit(part) : change(part, rest, edit))) };
}

const withParts = (root: Group, path: Path, edit: (parts: Node[]) => Node[]): Group =>
  change(root, path, (place) => (place.kind === 'leaf' ? place : { ...place, parts: edit(place.parts) }));

const parent = (path: Path): Path => path.slice(0, -1);
const last = (path: Path): number => path[path.length - 1] ?? 0;

export function replace(root: Group, path: Path, next: Node): Group {
  return change(root, path, () => next);
}

/** Into the group at the path; at its end, unless an index is given. */
export function insert(root: Group, path: Path, part: Node, index?: number): Group {
  return withParts(root, path, (parts) => parts.toSpliced(index ?? parts.length, 0, part));
}

export function remove(root: Group, path: Path): Group {
  return path.length === 0 ? { ...root, parts: [] } : withParts(root, parent(path), (parts) => parts.toSpliced(last(path), 1));
}

export function toggleNot(root: Group, path: Path): Group {
  return change(root, path, (place) => ({ ...place, negated: !place.negated }));
}

export function setKind(root: Group, path: Path, kind: Group['kind']): Group {
  return change(root, path, (place) => (place.kind === 'leaf' ? place : { ...place, kind }));
}

/** Puts a group around the place. Around the root: a group that holds all of it. */
export function wrap(root: Group, path: Path, kind: Group['kind'] = 'any'): Group {
  return path.length === 0 ? group('all', [root]) : change(root, path, (place) => group(kind, [place]));
}

/** Puts a group's parts in its place. Not where the group is negated: that would say something else. */
export function unwrap(root: Group, path: Path): Group {
  const place = at(root, path);
  if (!place || place.kind === 'leaf' || place.negated || path.length === 0) {
    return root;
  }
  return withParts(root, parent(path), (parts) => parts.toSpliced(last(path), 1, ...place.parts));
}

/** One place up or down. At the edge of its group it steps out of it. */
export function move(root: Group, path: Path, by: -1 | 1): Group {
  const place = at(root, path);
  const around = at(root, parent(path));
  if (!place || !around || around.kind === 'leaf' || path.length === 0) {
    return root;
  }
  const to = last(path) + by;
  if (to >= 0 && to < around.parts.length) {
    return withParts(root, parent(path), (parts) => parts.toSpliced(last(path), 1).toSpliced(to, 0, place));
  }
  if (path.length === 1) {
    return root;
  }
  const out = parent(path);
  if (around.parts.length === 1) {
    return replace(root, out, place); // nobody wants the group that this leaves empty
  }
  return insert(remove(root, path), parent(out), place, last(out) + (by === 1 ? 1 : 0));
}

/** Into the group that stands right before it, as its last. */
export function indent(root: Group, path: Path): Group {
  const place = at(root, path);
  const before = [...parent(path), last(path) - 1];
  const target = last(path) > 0 ? at(root, before) : undefined;
  return place && target && target.kind !== 'leaf' ? insert(remove(root, path), before, place) : root;
}
