import { createContext, useContext } from 'react';
import { indent, insert, move, remove, toggleNot, unwrap, wrap } from '../rule/edit';
import { type Group, type Path, at, group, leaf, pathTo } from '../rule/tree';

/** Where the keyboard goes after a change: to a place of the tree, and there to what was used. */
export interface Focus { id: string; act?: string }

export interface Editing {
  root: Group;
  edit: (next: Group, focus?: Focus, typed?: string) => void;
  /** Whether this member of a place is missing (once that is shown) or was not taken by the server. */
  wrong: (id: string, member: string) => boolean;
  /** What the server says of a place. */
  said: (id: string) => string | undefined;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) {
    throw new Error('only inside the builder');
  }
  return editing;
}

export type Act = 'up' | 'down' | 'into' | 'wrap' | 'unwrap' | 'copy' | 'not' | 'remove';

/** What can be done to a place, and where the keyboard is afterwards. */
export function useActs(id: string): { path: Path; can: (act: Act) => boolean; act: (act: Act) => void } {
  const { root, edit } = useEditing();
  const path = pathTo(root, id) ?? [];
  const place = at(root, path);
  const parent = at(root, path.slice(0, -1));
  const after = (act: Act): { next: Group; focus: Focus } => {
    const here = { id, act };
    switch (act) {
      case 'up': return { next: move(root, path, -1), focus: here };
      case 'down': return { next: move(root, path, 1), focus: here };
      case 'into': return { next: indent(root, path), focus: { id, act: 'more' } };
      case 'wrap': return { next: wrap(root, path), focus: { id, act: 'more' } };
      case 'unwrap': return { next: unwrap(root, path), focus: { id: parent?.id ?? root.id } };
      case 'not': return { next: toggleNot(root, path), focus: here };
      case 'remove': return { next: remove(root, path), focus: { id: parent?.id ?? root.id, act: 'add' } };
      case 'copy': {
        const twin = place && copyOf(place);
        return { next: twin && path.length > 0 ? insert(root, path.slice(0, -1), twin, (path[path.length - 1] ?? 0) + 1) : root, focus: { id: twin?.id ?? id } };
      }
    }
  };
  return {
    path,
    can: (act) => (path.length > 0 || act === 'not' || act === 'wrap') && after(act).next !== root,
    act: (act) => {
      const { next, focus } = after(act);
      edit(next, focus);
    },
  };
}

function copyOf(place: ReturnType<typeof at> & object): Group | ReturnType<typeof leaf> {
  return place.kind === 'leaf' ? leaf(structuredClone(place.clause), place.negated) : group(place.kind, place.parts.map(copyOf), place.negated);
}

/** By the keyboard: Alt with an arrow moves, Alt N negates, Alt G groups. */
export function actOf(event: { altKey: boolean; ctrlKey: boolean; metaKey: boolean; code: string }): Act | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) {
    return undefined;
  }
  return ({ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'into', KeyN: 'not', KeyG: 'wrap', KeyD: 'copy' } as const)[event.code as 'KeyN'];
}
