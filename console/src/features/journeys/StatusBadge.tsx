import { Badge } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { JourneyStatus } from './contract';

const COLOURS: Record<JourneyStatus, string> = { draft: 'gray', published: 'green', paused: 'orange', stopped: 'orange' };

export function StatusBadge({ status }: { status: JourneyStatus }) {
  const t = useTranslations('journeys');
  return <Badge variant="light" color={COLOURS[status]}>{t(status)}</Badge>;
}
