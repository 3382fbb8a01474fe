import { Badge } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { SegmentView } from './contract';

/** Whether its numbers are whole already. */
export function StateBadge({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segments');
  const format = useFormatter();
  if (segment.kind === 'static') {
    return <Badge variant="default">{t('fixed')}</Badge>;
  }
  switch (segment.state) {
    case 'live':
      return <Badge variant="light" color="green">{t('live')}</Badge>;
    case 'cancelled':
      return <Badge variant="light" color="orange">{t('stopped')}</Badge>;
    case 'backfilling':
      return <Badge variant="light">{t('filling', { share: format.number(segment.progress, { style: 'percent' }) })}</Badge>;
  }
}
