import { useTranslations } from 'use-intl';
import { PageHead } from './PageHead';
import { RouteAnchor } from './RouteAnchor';

export function NotFound() {
  const t = useTranslations('common');
  return (
    <main className="page">
      <PageHead title={t('notFound')} />
      <RouteAnchor to="/" underline="always">{t('toHome')}</RouteAnchor>
    </main>
  );
}
