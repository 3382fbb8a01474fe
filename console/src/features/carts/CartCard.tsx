import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../session/session';
import { failed } from '../../ui/done';
import { useExplanation } from '../../ui/Fault';
import { type Money, useMoney } from '../../ui/money';
import { When } from '../../ui/When';
import { useElsewhere } from '../records/records';
import { Hold } from './Hold';
import { KeptThere } from './KeptThere';

export type Cart = components['schemas']['CartView'];
type Line = components['schemas']['CartLineView'];
interface Change { sku: string; quantity?: number; saved?: boolean }

/** A cart: what is in it, what has changed about that, and whoever serves the customer goes on with it; not where another system keeps it. */
export function CartCard({ cart, onChange }: { cart: Cart; onChange?: (cart: Cart) => void }) {
  const t = useTranslations('bought');
  const words = useTranslations('orders');
  const money = useMoney();
  const client = useQueryClient();
  const explanation = useExplanation();
  const elsewhere = useElsewhere('carts');
  const open = cart.status === 'open' && elsewhere === null;
  const mayChange = useMay('PUT /api/v1/carts/{id}/lines/{sku}') && open;
  const change = useMutation({
    mutationFn: ({ sku, quantity, saved }: Change) => data(api.PUT('/api/v1/carts/{id}/lines/{sku}', { params: { path: { id: cart.id, sku } }, body: { quantity, saved, channel: cart.channel } })),
    onSuccess: onChange,
    onError: (fault) => failed(explanation(fault)),
    onSettled: () => client.invalidateQueries({ queryKey: ['carts'] }),
  });
  const changed = (sku: string) => cart.changes.filter((one) => one.sku === sku).map((one) => t(`changes.${one.code as 'not_sold'}`, { was: one.was ? money(one.was as Money) : '', available: one.available ?? 0 })).join(' · ');
  const row = (line: Line, saved: boolean) => (
    <li key={`${line.sku} ${saved}`} className="movement">
      <Text size="sm">{line.name} × {line.quantity}{saved && <Text span size="xs" c="dimmed"> {t('saved')}</Text>}{!saved && cart.heldUntil && (line.held ?? 0) < line.quantity && <Text span size="xs" className="attention"> {t('heldOf', { held: line.held ?? 0, quantity: line.quantity })}</Text>}</Text>
      <Text size="sm">{line.total ? money(line.total) : '–'}</Text>
      {!saved && changed(line.sku) && <Text size="xs" className="attention">{changed(line.sku)}</Text>}
      {mayChange && <Acts line={line} saved={saved} busy={change.isPending} change={change.mutate} />}
    </li>
  );
  return (
    <>
      {elsewhere != null && <KeptThere cart={cart} system={elsewhere} />}
      <ul className="plain" aria-label={t('cart')}>{cart.lines.map((line) => row(line, false))}{cart.saved.map((line) => row(line, true))}</ul>
      <Text mt={8}>{words('total')}: <b>{money(cart.subtotal)}</b> <Text span size="xs" c="dimmed">{cart.channel} · {t('since')} <When at={cart.updatedAt} /></Text></Text>
      {open && <Hold cart={cart} onChange={onChange} />}
    </>
  );
}

function Acts({ line, saved, busy, change }: { line: Line; saved: boolean; busy: boolean; change: (change: Change) => void }) {
  const t = useTranslations('bought');
  const { sku, name, quantity } = line;
  return (
    <Group gap={4} className="cart-acts">
      {!saved && <ActionIcon variant="default" aria-label={t('fewer', { name })} disabled={busy || quantity === 1} onClick={() => change({ sku, quantity: quantity - 1 })}><IconMinus size={14} /></ActionIcon>}
      {!saved && <ActionIcon variant="default" aria-label={t('another', { name })} disabled={busy} onClick={() => change({ sku, quantity: quantity + 1 })}><IconPlus size={14} /></ActionIcon>}
      <Button size="compact-xs" variant="subtle" disabled={busy} aria-label={t(saved ? 'takeUpOne' : 'keepOne', { name })} onClick={() => change({ sku, saved: !saved })}>{t(saved ? 'takeUp' : 'keep')}</Button>
      <ActionIcon variant="subtle" color="red.9" aria-label={t('remove', { name })} disabled={busy} onClick={() => change({ sku, quantity: 0, saved })}><IconTrash size={14} /></ActionIcon>
    </Group>
  );
}
