import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Part } from './parts';

/** The list, and beside it the one that is chosen; on a small screen either. */
export function Beside({ part, list, chosen, children }: { part: Part; list: ReactNode; chosen: boolean; children: ReactNode }) {
  const t = useTranslations('structure');
  return (
    <div className="beside" data-chosen={chosen || undefined}>
      <div className="beside-list">{list}</div>
      <div className="beside-one">
        <Link to="/catalogue/structure" search={{ tab: part }} className="board-link beside-back">{t('back')}</Link>
        {children}
      </div>
    </div>
  );
}
