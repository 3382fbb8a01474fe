import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { type JourneyDocument, type JourneyProblem, type JourneyView, calls } from '../contract';
import { steady } from './document/compare';
import { ofRefusal } from './document/problems';

export type SaveState = { kind: 'saved'; at: Date } | { kind: 'unsaved' } | { kind: 'saving' } | { kind: 'failed'; fault: unknown } | { kind: 'conflict'; theirs: JourneyView };

const SETTLES_MS = 900;

/** Drafts save themselves; whoever saved meanwhile is not overwritten without a word. */
export function useAutosave(view: JourneyView, document: JourneyDocument, may: boolean) {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: new Date() });
  const [problems, setProblems] = useState<JourneyProblem[]>(view.problems ?? []);
  const saved = useRef(steady(document));
  const revision = useRef(view.revision);
  const now = useRef(document);
  now.current = document;
  const running = useRef<Promise<boolean>>(undefined);

  const put = useCallback(async (): Promise<boolean> => {
    const sent = now.current;
    setState({ kind: 'saving' });
    try {
      const answer = await data(calls.PUT('/api/v1/journeys/{key}', {
        params: { path: { key: view.key }, query: { incomplete: true } }, body: sent, ...(revision.current !== undefined && { headers: { 'If-Match': `"${revision.current}"` } }),
      }));
      saved.current = steady(sent);
      revision.current = answer.revision;
      setProblems(answer.problems ?? []);
      setState(steady(now.current) === saved.current ? { kind: 'saved', at: new Date() } : { kind: 'unsaved' });
      client.setQueryData(['journey', view.key], answer);
      void client.invalidateQueries({ queryKey: ['journeys'] });
      return true;
    } catch (fault) {
      const refusal = ofRefusal(fault);
      if (fault instanceof Problem && fault.status === 412) {
        setState(await data(calls.GET('/api/v1/journeys/{key}', { params: { path: { key: view.key } } }))
          .then((theirs): SaveState => ({ kind: 'conflict', theirs }), (unreachable: unknown): SaveState => ({ kind: 'failed', fault: unreachable })));
      } else {
        setProblems(refusal ? [refusal] : []);
        setState({ kind: 'failed', fault });
      }
      return false;
    }
  }, [client, view.key]);

  /** One at a time: the next one carries what has changed meanwhile. */
  const save = useCallback(async (): Promise<boolean> => {
    await running.current;
    if (steady(now.current) === saved.current) {
      return true;
    }
    running.current = put();
    return running.current;
  }, [put]);

  const waits = state.kind === 'conflict';
  useEffect(() => {
    if (!may || waits) {
      return undefined;
    }
    if (steady(document) === saved.current) {
      setState((before) => (before.kind === 'unsaved' || before.kind === 'failed' ? { kind: 'saved', at: new Date() } : before));
      return undefined;
    }
    setState((before) => (before.kind === 'saving' ? before : { kind: 'unsaved' }));
    const later = setTimeout(() => void save(), SETTLES_MS);
    return () => clearTimeout(later);
  }, [document, may, waits, save]);

  const lost = may && state.kind !== 'saved';
  useEffect(() => {
    if (!lost) {
      return undefined;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [lost]);

  // Whoever goes to another page takes nothing along that is not kept.
  useEffect(() => () => void (may && steady(now.current) !== saved.current && put()), [may, put]);

  return {
    state, problems, save,
    /** Whether somebody else saved after what is here, of which nothing waits to be kept. */
    isBehind: useCallback((live: JourneyView) => state.kind === 'saved' && live.revision !== undefined && revision.current !== undefined && live.revision > revision.current, [state.kind]),
    /** Ends a conflict: what is on the page counts now, on top of what they saved. */
    settle: useCallback((theirs: JourneyView) => {
      revision.current = theirs.revision;
      saved.current = steady(theirs.definition);
      setProblems(theirs.problems ?? []);
      setState(may ? { kind: 'unsaved' } : { kind: 'saved', at: new Date() });
    }, [may]),
  };
}
