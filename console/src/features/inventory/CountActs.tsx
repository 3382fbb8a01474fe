import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { useElsewhere } from '../records/records';
import type { Count } from './contract';
import { useCountFault } from './useCountFault';

type Act = 'submit' | 'approve' | 'reject' | 'cancel';

/** What can be done with a count, by those who may; nothing is booked where stock is kept elsewhere. Whether it is somebody else who approves, the server knows. */
export function CountActs({ count }: { count: Count }) {
  const t = useTranslations('counts');
  const may = { submit: useMay('POST /api/v1/inventory/counts/{id}/submit'), approve: useMay('POST /api/v1/inventory/counts/{id}/approve'), reject: useMay('POST /api/v1/inventory/counts/{id}/reject'), cancel: useMay('POST /api/v1/inventory/counts/{id}/cancel') };
  const here = useElsewhere('stock') === null;
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const open = count.status === 'open';
  const waits = count.status === 'submitted';
  return (
    <Group gap={8}>
      {may.submit && here && open && <Button onClick={() => setAct('submit')}>{t('submit')}</Button>}
      {may.approve && here && waits && <Button onClick={() => setAct('approve')}>{t('approve')}</Button>}
      {may.reject && waits && <Button variant="default" onClick={() => setAct('reject')}>{t('reject')}</Button>}
      {may.cancel && (open || waits) && <Button variant="default" onClick={() => setAct('cancel')}>{t('cancel')}</Button>}
      {act === 'submit' && <Submit count={count} close={close} />}
      {act === 'approve' && <Approve count={count} close={close} />}
      {act === 'reject' && <Reject count={count} close={close} />}
      {act === 'cancel' && <Cancel count={count} close={close} />}
    </Group>
  );
}

/** Does it, and looks anew whatever came of it. */
function useAct(act: () => Promise<Count>, said: (now: Count) => string, close: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (now) => {
      close();
      done(said(now));
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['counts'] }), client.invalidateQueries({ queryKey: ['inventory'] })]),
  });
}

interface Asked {
  title: string;
  does: string;
  acting: ReturnType<typeof useAct>;
  close: () => void;
  disabled?: boolean;
  red?: boolean;
  children: ReactNode;
}

function Ask({ title, does, acting, close, disabled, red, children }: Asked) {
  const t = useTranslations('counts');
  const explained = useCountFault();
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {acting.isError && <Fault fault={explained(acting.error)} />}
        {children}
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('keep')}</Button><Button color={red ? 'red.9' : undefined} disabled={disabled} loading={acting.isPending} onClick={() => acting.mutate()}>{does}</Button></Group>
      </Stack>
    </Modal>
  );
}

const path = (count: Count) => ({ params: { path: { id: count.id } } });

function Submit({ count, close }: { count: Count; close: () => void }) {
  const t = useTranslations('counts');
  const missing = (count.sums?.lines ?? 0) - (count.sums?.counted ?? 0);
  const [uncounted, setUncounted] = useState<string>('');
  const acting = useAct(() => data(api.POST('/api/v1/inventory/counts/{id}/submit', { ...path(count), body: { uncounted: (uncounted || undefined) as 'leave' | 'zero' | undefined } })), (now) => t(now.status === 'booked' ? 'bookedNow' : 'submitted'), close);
  return (
    <Ask title={t('submit')} does={t('submit')} acting={acting} close={close} disabled={missing > 0 && uncounted === ''}>
      <Text>{t('submitNote')}</Text>
      {missing > 0 && (
        <Radio.Group label={t('uncounted', { count: missing })} value={uncounted} onChange={setUncounted}>
          <Stack gap={8} mt={8}><Radio value="leave" label={t('leave')} /><Radio value="zero" label={t('zero')} /></Stack>
        </Radio.Group>
      )}
    </Ask>
  );
}

function Approve({ count, close }: { count: Count; close: () => void }) {
  const t = useTranslations('counts');
  const acting = useAct(() => data(api.POST('/api/v1/inventory/counts/{id}/approve', path(count))), () => t('approved'), close);
  return <Ask title={t('approve')} does={t('approve')} acting={acting} close={close}><Text>{t('approveNote')}</Text></Ask>;
}

function Reject({ count, close }: { count: Count; close: () => void }) {
  const t = useTranslations('counts');
  const [reason, setReason] = useState('');
  const acting = useAct(() => data(api.POST('/api/v1/inventory/counts/{id}/reject', { ...path(count), body: { reason } })), () => t('rejected'), close);
  return (
    <Ask title={t('reject')} does={t('reject')} acting={acting} close={close} disabled={reason.trim() === ''}>
      <Textarea label={t('rejectReason')} required autosize minRows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
    </Ask>
  );
}

function Cancel({ count, close }: { count: Count; close: () => void }) {
  const t = useTranslations('counts');
  const acting = useAct(() => data(api.POST('/api/v1/inventory/counts/{id}/cancel', path(count))), () => t('cancelled'), close);
  return <Ask title={t('cancel')} does={t('cancel')} acting={acting} close={close} red><Text>{t('cancelNote')}</Text></Ask>;
}
