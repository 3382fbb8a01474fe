import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api } from '../../../api/client';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import { type Code, useCodeFault } from './contract';

/** Takes a code back, when that is meant. */
export function TakeBack({ id, code, close }: { id: string; code: Code; close: () => void }) {
  const t = useTranslations('codes');
  const client = useQueryClient();
  const explained = useCodeFault();
  const take = useMutation({
    mutationFn: () => api.DELETE('/api/v1/discount-codes/{id}', { params: { path: { id: code.id } } }),
    onSuccess: () => {
      close();
      done(t('taken'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['codes', id] }),
  });
  return (
    <Modal opened onClose={close} title={t('takeOne', { hint: code.hint })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {take.isError && <Fault fault={explained(take.error)} />}
        <Text>{t('takeNote')}</Text>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={take.isPending} onClick={() => take.mutate()}>{t('take')}</Button></Group>
      </Stack>
    </Modal>
  );
}
