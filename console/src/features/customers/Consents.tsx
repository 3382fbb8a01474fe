import { Badge, Button, Group, Modal, Popover, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Consent, Customer } from '../../api/types';
import { useMay } from '../../session/session';
import { useChannelName } from '../../ui/Channel';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';

/** What this person has agreed to and refused, each word with its proof. */
export function Consents({ customer }: { customer: Customer }) {
  const t = useTranslations('consents');
  const mayChange = useMay('PUT /api/v1/customers/{id}/consents');
  const [opened, { open, close }] = useDisclosure();
  return (
    <section className="card" aria-labelledby="consents">
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Title order={2} id="consents" mb={0}>{t('title')}</Title>
        {mayChange && <Button size="compact-xs" variant="default" onClick={open}>{t('record')}</Button>}
      </Group>
      {customer.consents.length === 0 && <Text size="sm" c="dimmed">{t('none')}</Text>}
      <ul className="plain">{customer.consents.map((one) => <Word key={one.endpoint + one.channel + one.purpose} consent={one} />)}</ul>
      {opened && <RecordConsent id={customer.id} close={close} />}
    </section>
  );
}

function usePurpose(): (purpose: string) => string {
  const t = useTranslations('purposes');
  return (purpose) => (t.has(purpose as 'marketing') ? t(purpose as 'marketing') : purpose);
}

function Word({ consent }: { consent: Consent }) {
  const t = useTranslations('consents');
  const channel = useChannelName();
  const purpose = usePurpose();
  const proof = Object.entries(consent.proof as Record<string, unknown>);
  return (
    <li className="consent">
      <Group gap={8} wrap="nowrap">
        <Badge color={consent.status === 'granted' ? 'green' : 'red'} variant="light">{t(consent.status)}</Badge>
        <Text size="sm" className="grow">{channel(consent.channel)} · {purpose(consent.purpose)}</Text>
        <Popover position="bottom-end" width={300} withRoles trapFocus>
          <Popover.Target><Button size="compact-xs" variant="subtle" aria-label={t('proofOf', { endpoint: consent.endpoint })}>{t('proof')}</Button></Popover.Target>
          <Popover.Dropdown p={0}>
            <div style={{ padding: 10, display: 'grid', gap: 4 }}>
              <Text size="sm">{consent.endpoint}</Text>
              <Text size="xs" c="dimmed">{t('effective')} <When at={consent.effectiveAt} /></Text>
              <Text size="xs" c="dimmed">{t('recorded')} <When at={consent.recordedAt} /></Text>
              <Text size="xs" c="dimmed">{t('source')} {consent.source}</Text>
              {proof.map(([name, value]) => <Text key={name} size="xs">{name}: {String(value)}</Text>)}
              {proof.length === 0 && <Text size="xs">{t('noProof')}</Text>}
            </div>
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Text size="xs" c="dimmed">{consent.endpoint}</Text>
    </li>
  );
}

function RecordConsent({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('consents');
  const channels = useChannelName();
  const purposes = useTranslations('purposes');
  const client = useQueryClient();
  const [channel, setChannel] = useState('email');
  const [purpose, setPurpose] = useState('marketing');
  const [status, setStatus] = useState('granted');
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/customers/{id}/consents', { params: { path: { id } }, body: { channel, purpose, status, proof: note ? { note } : {} } as never })),
    onSuccess: async () => {
      done(t('saved'));
      close();
      await client.invalidateQueries({ queryKey: ['customer', id] });
    },
  });
  return (
    <Modal opened onClose={close} title={t('record')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {save.isError && <Fault fault={save.error} />}
        <Select label={t('channel')} value={channel} onChange={(value) => setChannel(value ?? 'email')} allowDeselect={false} data={['email', 'sms'].map((value) => ({ value, label: channels(value) }))} />
        <Select label={t('purpose')} value={purpose} onChange={(value) => setPurpose(value ?? 'marketing')} allowDeselect={false} data={[{ value: 'marketing', label: purposes('marketing') }]} />
        <Select label={t('word')} value={status} onChange={(value) => setStatus(value ?? 'granted')} allowDeselect={false} data={[{ value: 'granted', label: t('granted') }, { value: 'refused', label: t('refused') }]} />
        <TextInput label={t('proof')} description={t('proofNote')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button></Group>
      </Stack>
    </Modal>
  );
}
