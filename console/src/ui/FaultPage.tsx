import { useTranslations } from 'use-intl';
import { Fault } from './Fault';
import { PageHead } from './PageHead';

/** A page whose thing could not be shown. */
export function FaultPage({ fault, again }: { fault: unknown; again?: () => void }) {
  const t = useTranslations('problems');
  return (
    <div className="page">
      <PageHead title={t('page')} />
      <Fault fault={fault} again={again} />
    </div>
  );
}
