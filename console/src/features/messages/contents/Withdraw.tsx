import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import type { Saved } from './content';
import { useBecomes } from './queries';

/** Also where what it says now was never approved: what it said before may be, and journeys send that still. */
export function Withdraw({ content }: { content: Saved }) {
  const t = useTranslations('contents');
  const [asked, setAsked] = useState(false);
  const name = t(content.approvedAt ? 'withdraw' : 'withdrawEarlier');
  return (
    <>
      <Button variant={content.approvedAt ? 'default' : 'subtle'} color="gray" onClick={() => setAsked(true)}>{name}</Button>
      {asked && <Sure content={content} title={name} close={() => setAsked(false)} />}
    </>
  );
}

function Sure({ content: { key }, title, close }: { content: Saved; title: string; close: () => void }) {
  const t = useTranslations('contents');
  const becomes = useBecomes();
  const withdraw = useMutation({
    mutationFn: () => data(api.DELETE('/api/v1/templates/{key}/approval', { params: { path: { key } } })),
    onSuccess: (now) => {
      close();
      done(t('withdrawn', { key }));
      becomes(now);
    },
  });
  return (
    <Modal opened onClose={close} title={`${title}: ${key}`} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {withdraw.isError && <Fault fault={withdraw.error} />}
        <Text>{t('withdrawNote')}</Text>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('keep')}</Button><Button color="red.9" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{t('withdraw')}</Button></Group>
      </Stack>
    </Modal>
  );
}
