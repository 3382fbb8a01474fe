import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import type { Keeper, Kept } from './records';

/** Says which system keeps it, with what that means. */
export function KeeperForm({ what, keeper, close }: { what: Kept; keeper: Keeper | undefined; close: () => void }) {
  const t = useTranslations('records');
  const client = useQueryClient();
  const [is, setIs] = useState(keeper?.is ?? 'inyeon');
  const [name, setName] = useState(keeper?.name ?? '');
  const external = is === 'external';
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/records/{what}', { params: { path: { what } }, body: external ? { is, name } : { is } })),
    onSuccess: async () => {
      close();
      done(t('saved'));
      await client.invalidateQueries({ queryKey: ['records'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('changeOne', { what: t(`kinds.${what}`) })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {save.isError && <Fault fault={save.error} />}
          <SegmentedControl aria-label={t('who')} value={is} onChange={(next) => setIs(next as typeof is)} data={[{ value: 'inyeon', label: 'Inyeon' }, { value: 'external', label: t('another') }]} />
          {external && <TextInput label={t('name')} placeholder={t('namePlaceholder')} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />}
          <Text size="sm" c="dimmed">{t(`${external ? 'elsewhere' : 'here'}.${what}`)}</Text>
          <Group justify="flex-end" gap={8}><Button variant="default" onClick={close}>{t('cancel')}</Button><Button type="submit" loading={save.isPending}>{t('save')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
