import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

export function NotFound() {
  const t = useTranslations('common');
  return (
    <main className="page">
      <Title order={1}>{t('notFound')}</Title>
      <Anchor component={Link} to="/">{t('toHome')}</Anchor>
    </main>
  );
}
