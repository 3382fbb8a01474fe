import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { done, failed } from '../../ui/done';
import { Fault, useExplanation } from '../../ui/Fault';
import type { Order } from './OrdersPage';

/** What can be done with an order, by those who may; nothing here with one that another system keeps. */
export function OrderActs({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const mayCancel = useMay('POST /api/v1/orders/{id}/cancel');
  const mayFulfil = useMay('POST /api/v1/orders/{id}/fulfil');
  const [cancelling, setCancelling] = useState(false);
  if (order.followed) {
    return null;
  }
  const open = order.status === 'placed' || order.status === 'paid' || order.status === 'allocated';
  return (
    <Group gap={8}>
      {mayFulfil && order.status === 'allocated' && <Fulfil order={order} />}
      {mayCancel && open && <Button variant="default" onClick={() => setCancelling(true)}>{t('cancel')}</Button>}
      {cancelling && <Cancel order={order} close={() => setCancelling(false)} />}
    </Group>
  );
}

function Fulfil({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const client = useQueryClient();
  const explanation = useExplanation();
  const fulfil = useMutation({
    mutationFn: () => data(api.POST('/api/v1/orders/{id}/fulfil', { params: { path: { id: order.id } } })),
    onSuccess: () => done(t('fulfilled')),
    onError: (fault) => failed(explanation(fault)),
    onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
  });
  return <Button loading={fulfil.isPending} onClick={() => fulfil.mutate()}>{t('fulfil')}</Button>;
}

function Cancel({ order, close }: { order: Order; close: () => void }) {
  const t = useTranslations('orders');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: () => data(api.POST('/api/v1/orders/{id}/cancel', { params: { path: { id: order.id } }, body: { reason: reason.trim() || undefined } })),
    onSuccess: async () => {
      close();
      done(t('cancelled'));
      await client.invalidateQueries({ queryKey: ['orders'] });
    },
  });
  return (
    <Modal opened onClose={close} title={`${t('cancel')}: ${order.number}`} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {cancel.isError && <Fault fault={cancel.error} />}
        <Text>{t('cancelNote')}</Text>
        <TextInput label={t('reason')} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('keep')}</Button><Button color="red.9" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('cancel')}</Button></Group>
      </Stack>
    </Modal>
  );
}
