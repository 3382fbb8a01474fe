import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { done } from '../../../ui/done';
import { StructureFault } from './StructureFault';

/** Takes it away, when that is meant. */
export function Delete({ name, sure, act, gone }: { name: string; sure: string; act: () => Promise<unknown>; gone: () => void }) {
  const t = useTranslations('structure');
  const client = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const remove = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      done(t('deleted', { name }));
      close();
      gone();
      await client.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  const begin = () => {
    remove.reset();
    open();
  };
  return (
    <>
      <Button variant="default" onClick={begin}>{t('delete')}</Button>
      <Modal opened={asking} onClose={close} title={t('deleteOne', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
        {remove.isError && <StructureFault fault={remove.error} />}
        <p>{sure}</p>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t('delete')}</Button></Group>
      </Modal>
    </>
  );
}
