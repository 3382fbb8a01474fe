import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../session/session';
import { useBrake, useEmergencyStop } from './sending';

/** One click, no question: to stop is harmless, and waits until somebody lets it go on. */
export function StopButton() {
  const t = useTranslations('sending');
  const { may } = useSession();
  const stop = useEmergencyStop().data;
  const pull = useBrake('pull');
  return may('POST /api/v1/emergency-stop') && stop?.active === false && (
    <Button variant="default" size="sm" leftSection={<IconHandStop aria-hidden size={16} />} loading={pull.isPending} onClick={() => pull.mutate()} title={t('stopNote')}>{t('stop')}</Button>
  );
}
