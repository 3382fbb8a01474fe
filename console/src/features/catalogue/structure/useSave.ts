import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Problem } from '../../../api/problem';
import { done } from '../../../ui/done';

interface Saving<Saved, Draft> {
  put: (draft: Draft) => Promise<Saved>;
  saved: (answer: Saved, sent: Draft) => void;
  /** Once the lists know of it. */
  then?: (answer: Saved) => void;
}

/** What is taken to be there: the version that was read, or nothing. */
export function precondition(base: { version: number } | null): { 'If-Match'?: string; 'If-None-Match'?: string } {
  return base ? { 'If-Match': `"${base.version}"` } : { 'If-None-Match': '*' };
}

/** Saves, and looks anew where somebody else was quicker. */
export function useSave<Saved, Draft>({ put, saved, then }: Saving<Saved, Draft>) {
  const t = useTranslations('structure');
  const client = useQueryClient();
  const lookAgain = () => client.invalidateQueries({ queryKey: ['catalogue'] });
  return useMutation({
    mutationFn: put,
    onSuccess: async (answer, sent) => {
      saved(answer, sent);
      done(t('saved'));
      await lookAgain();
      then?.(answer);
    },
    onError: (fault) => (fault instanceof Problem && fault.status === 412 ? lookAgain() : undefined),
  });
}
