import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../../session/session';

/** Orders, how far checkouts come, and taking up a customer's cart. */
export function OrdersTabs({ at }: { at: '/orders' | '/orders/checkout' | '/carts/take' }) {
  const t = useTranslations('orders');
  const navigate = useNavigate();
  const mayTake = useMay('POST /api/v1/carts/take');
  return (
    <Tabs value={at} onChange={(to) => void navigate({ to: to as typeof at })} mb={14}>
      <Tabs.List aria-label={t('title')}>
        <Tabs.Tab value="/orders">{t('title')}</Tabs.Tab>
        <Tabs.Tab value="/orders/checkout">{t('checkout')}</Tabs.Tab>
        {mayTake && <Tabs.Tab value="/carts/take">{t('take')}</Tabs.Tab>}
      </Tabs.List>
    </Tabs>
  );
}
