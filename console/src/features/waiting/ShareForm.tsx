import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';

type Settings = components['schemas']['WaitingSettings'];

/** How what comes back is shared out: said to all, changed by those who may. */
export function Share() {
  const t = useTranslations('waiting');
  const mayChange = useMay('PUT /api/v1/waiting/settings');
  const [open, setOpen] = useState(false);
  const query = useQuery({ queryKey: ['waiting', 'settings'], queryFn: () => data(api.GET('/api/v1/waiting/settings')) });
  if (!query.data) {
    return query.isError ? <Fault fault={query.error} again={() => void query.refetch()} /> : null;
  }
  return (
    <Group gap="6px 14px" mb={14}>
      <Text size="sm">{t('share', { minutes: query.data.holdMinutes ?? 0, factor: query.data.factor ?? 1 })}</Text>
      {mayChange && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t('change')}</Button>}
      {open && <ShareForm settings={query.data} close={() => setOpen(false)} />}
    </Group>
  );
}

function ShareForm({ settings, close }: { settings: Settings; close: () => void }) {
  const t = useTranslations('waiting');
  const client = useQueryClient();
  const [minutes, setMinutes] = useState<number | string>(settings.holdMinutes ?? '');
  const [factor, setFactor] = useState<number | string>(settings.factor ?? '');
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/waiting/settings', { body: { holdMinutes: Number(minutes), factor: Number(factor) } })),
    onSuccess: async () => {
      close();
      done(t('saved'));
      await client.invalidateQueries({ queryKey: ['waiting', 'settings'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('shareTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {save.isError && <Fault fault={save.error} />}
          <NumberInput label={t('hold')} description={t('holdNote')} required min={5} max={2880} allowDecimal={false} hideControls value={minutes} onChange={setMinutes} data-autofocus />
          <NumberInput label={t('factor')} description={t('factorNote')} required min={1} max={5} decimalScale={1} hideControls value={factor} onChange={setFactor} />
          <Group justify="flex-end" gap={8}><Button variant="default" onClick={close}>{t('cancel')}</Button><Button type="submit" loading={save.isPending}>{t('save')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
