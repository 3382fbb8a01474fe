import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from './RouteAnchor';

export function NotFound() {
  const t = useTranslations('common');
  return (
    <main className="page">
      <Title order={1}>{t('notFound')}</Title>
      <RouteAnchor to="/">{t('toHome')}</RouteAnchor>
    </main>
  );
}
