import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { useOpenAlerts } from './alerts';

/** Above every page, while something is wrong that nobody has taken on yet. */
export function AlertBar() {
  const t = useTranslations('alertBar');
  const waiting = useOpenAlerts().data?.items.filter((one) => !one.acknowledgedAt) ?? [];
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Group component="section" role="alert" aria-label={t('title')} px={24} py={8} gap={10} className="stop-bar">
      <IconAlertTriangle aria-hidden size={18} />
      <Text size="sm" fw={600} className="grow">{t('waiting', { count: waiting.length, first: waiting[0]?.subject ?? '' })}</Text>
      <RouteAnchor to="/alerts" size="sm" c="inherit" underline="always">{t('look')}</RouteAnchor>
    </Group>
  );
}
