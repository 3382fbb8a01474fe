import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useSession } from '../../session/session';
import { Elsewhere } from '../records/Elsewhere';

const TABS = [
  { to: '/inventory', word: 'stock', needs: 'GET /api/v1/inventory' }, { to: '/inventory/running-low', word: 'runningLow', needs: 'GET /api/v1/inventory/forecast' },
  { to: '/inventory/counts', word: 'counts', needs: 'GET /api/v1/inventory/counts' }, { to: '/inventory/locations', word: 'locations', needs: 'GET /api/v1/locations' },
  { to: '/inventory/waiting', word: 'waiting', needs: 'GET /api/v1/waiting/products' },
] as const;

/** Stock, what will be missing of it, counts, the places that it lies in, and who waits for it; and where stock is kept, if not here. */
export function InventoryTabs({ at }: { at: (typeof TABS)[number]['to'] }) {
  const t = useTranslations('inventory');
  const navigate = useNavigate();
  const { may } = useSession();
  return (
    <>
      <Tabs value={at} onChange={(to) => void navigate({ to: to as typeof at })} mb={14}>
        <Tabs.List aria-label={t('title')}>{TABS.filter(({ needs }) => may(needs)).map(({ to, word }) => <Tabs.Tab key={to} value={to}>{t(word)}</Tabs.Tab>)}</Tabs.List>
      </Tabs>
      <Elsewhere what="stock" />
    </>
  );
}
