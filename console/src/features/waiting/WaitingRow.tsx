import { Badge, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useMay } from '../../session/session';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import '../inventory/inventory.css';
import { COLOURS, type Waiting } from './contract';

type State = Parameters<ReturnType<typeof useTranslations<'waiting.states'>>>[0];

/** Somebody who waits: named by the thing on a customer's page, by the customer on a thing's. */
export function WaitingRow({ entry, of }: { entry: Waiting; of: 'customer' | 'product' }) {
  const t = useTranslations('waiting');
  const states = useTranslations('waiting.states');
  const mayCustomer = useMay('GET /api/v1/customers/{id}');
  const status = entry.status as State;
  const facts = [entry.quantity > 1 && t('wants', { count: entry.quantity }), entry.location, entry.told > 0 && t('toldTimes', { count: entry.told })].filter(Boolean).join(' · ');
  return (
    <li className="movement">
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {of === 'customer' && entry.name}
        {of === 'product' && (entry.customerId && mayCustomer
          ? <RouteAnchor to="/customers/$id" params={{ id: entry.customerId }} underline="always">{t('customer', { id: entry.customerId.slice(0, 8) })}</RouteAnchor>
          : t('unknown'))}
      </Text>
      <Badge variant="light" style={{ justifySelf: 'end' }} color={COLOURS[entry.status] ?? 'gray'}>{states.has(status) ? states(status) : entry.status}</Badge>
      <Text size="xs" c="dimmed">{t('since')} <When at={entry.askedAt} />{facts && ` · ${facts}`}</Text>
      <Text size="xs">{entry.heldUntil && <>{t('heldUntil')} <When at={entry.heldUntil} /></>}</Text>
    </li>
  );
}
