import { Alert, Button, Group, Text } from '@mantine/core';
import { useNow, useFormatter, useTranslations } from 'use-intl';
import { useExplanation } from '../../../ui/Fault';
import type { JourneyView } from '../contract';
import type { SaveState } from './autosave';

/** Whether what is on the page is kept. */
export function SaveLine({ state, again }: { state: SaveState; again: () => void }) {
  const t = useTranslations('canvas.save');
  const format = useFormatter();
  const now = useNow({ updateInterval: 5_000 });
  const explanation = useExplanation();
  return (
    <Text component="span" size="sm" c={state.kind === 'failed' || state.kind === 'conflict' ? undefined : 'dimmed'} className={state.kind === 'failed' || state.kind === 'conflict' ? 'attention' : undefined} role="status">
      {state.kind === 'saved' ? (now.getTime() - state.at.getTime() < 1_000 ? t('justNow') : t('saved', { ago: format.relativeTime(state.at, now) }))
        : state.kind === 'failed' ? <>{t('failed', { reason: explanation(state.fault) })} <Button size="compact-xs" variant="default" onClick={again}>{t('again')}</Button></> : t(state.kind)}
    </Text>
  );
}

/** Somebody else saved meanwhile: nothing of either is lost. */
export function Conflict({ theirs, take, keep }: { theirs: JourneyView; take: (theirs: JourneyView) => void; keep: (theirs: JourneyView) => void }) {
  const t = useTranslations('canvas.save');
  return (
    <Alert color="orange" mb={12} title={t('conflictTitle')} role="alert">
      <Text size="sm" mb={8}>{t('conflictNote')}</Text>
      <Group gap={8}><Button size="xs" variant="default" onClick={() => take(theirs)}>{t('take')}</Button><Button size="xs" variant="default" onClick={() => keep(theirs)}>{t('keep')}</Button></Group>
    </Alert>
  );
}
