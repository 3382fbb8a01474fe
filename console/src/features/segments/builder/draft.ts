import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rule } from '../contract';
import { begin, change, redo, undo } from '../rule/history';
import { type Group, ruleOf, treeOf } from '../rule/tree';

/** What is being made of a segment. */
export interface Draft { name: string; description: string; fixed: boolean; root: Group }

interface Kept { at: string; version: number; name: string; description: string; fixed: boolean; rule: Rule }

const placeFor = (key: string) => `inyeon.segment.${key}`;
const KEEP_AFTER_MS = 400;

const same = (a: Draft, b: Draft) => a.name === b.name && a.description === b.description && a.fixed === b.fixed && JSON.stringify(ruleOf(a.root)) === JSON.stringify(ruleOf(b.root));

function kept(key: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(placeFor(key)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function restored(key: string, initial: Draft): { draft: Draft; at: string; version: number } | undefined {
  const found = kept(key);
  try {
    const draft = found && { name: found.name, description: found.description, fixed: found.fixed, root: treeOf(found.rule) };
    return draft && !same(draft, initial) ? { draft, at: found.at, version: found.version } : undefined;
  } catch {
    return undefined;
  }
}

/** A draft that keeps itself in this browser, and whose every step can be taken back. */
export function useDraft(key: string, initial: Draft, version: number) {
  const [found, setFound] = useState(() => restored(key, initial));
  const [history, setHistory] = useState(() => (found ? change(begin(initial), found.draft) : begin(initial)));
  const draft = history.present;
  const saved = useRef(initial);
  useEffect(() => {
    const later = setTimeout(() => {
      if (same(draft, saved.current)) {
        localStorage.removeItem(placeFor(key));
      } else {
        const { name, description, fixed, root } = draft;
        localStorage.setItem(placeFor(key), JSON.stringify({ at: new Date().toISOString(), version, name, description, fixed, rule: ruleOf(root) } satisfies Kept));
      }
    }, KEEP_AFTER_MS);
    return () => clearTimeout(later);
  }, [draft, key, version]);
  return {
    draft,
    /** When the draft that was found here was left, and of which version. */
    found,
    edit: useCallback((next: Partial<Draft>, typed?: string) => setHistory((now) => change(now, { ...now.present, ...next }, typed)), []),
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    discard: useCallback(() => {
      localStorage.removeItem(placeFor(key));
      setFound(undefined);
      setHistory(begin(initial));
    }, [key, initial]),
    /** It is the server's now. */
    forget: useCallback(() => {
      saved.current = draft;
      localStorage.removeItem(placeFor(key));
    }, [draft, key]),
  };
}
