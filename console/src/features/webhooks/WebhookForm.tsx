import { Button, Checkbox, Group, Modal, MultiSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Problem } from '../../api/problem';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { keyOf } from '../segments/builder/key';
import { calls } from '../segments/contract';
import { type Saved, type Webhook, eventWord } from './state';

const EVENTS = ['segment.entered', 'segment.left', 'alert.raised', 'alert.resolved'] as const;
const USUAL: string[] = ['segment.entered', 'segment.left'];

/** Whoever makes a new one does not mean to change one that is there. */
async function requireFree(key: string): Promise<void> {
  const taken = await api.GET('/api/v1/webhook-endpoints/{key}', { params: { path: { key } } }).then(() => true, (fault: unknown) => {
    if (fault instanceof Problem && fault.status === 404) {
      return false;
    }
    throw fault;
  });
  if (taken) {
    throw new Problem(409, 'key_taken', '', 'key');
  }
}

/** Makes a webhook, or changes one. */
export function WebhookForm({ webhook, close, saved }: { webhook?: Webhook; close: () => void; saved: (made: Saved) => void }) {
  const t = useTranslations('webhooks');
  const client = useQueryClient();
  const [name, setName] = useState(webhook?.name ?? '');
  const [typed, setTyped] = useState<string | null>(webhook?.key ?? null);
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [segments, setSegments] = useState<string[]>(webhook?.segments ?? []);
  const [events, setEvents] = useState<string[]>(webhook?.events ?? USUAL);
  const [history, setHistory] = useState(webhook?.history ?? false);
  const key = typed ?? keyOf(name, '');
  const save = useMutation({
    mutationFn: async () => {
      if (!webhook) {
        await requireFree(key);
      }
      return data(api.PUT('/api/v1/webhook-endpoints/{key}', { params: { path: { key } }, body: { name, url, events, history, ...(segments.length ? { segments } : {}) } }));
    },
    onSuccess: async (made) => {
      saved(made);
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <Modal opened onClose={close} title={webhook ? t('edit') : t('make')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {save.isError && <Fault fault={save.error} />}
        <TextInput label={t('name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        {!webhook && <TextInput label={t('key')} description={t('keyNote')} required value={key} onChange={(event) => setTyped(event.currentTarget.value)} />}
        <TextInput label={t('url')} description={t('urlNote')} type="url" required placeholder="https://" value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
        <Segments value={segments} change={setSegments} />
        <Checkbox.Group label={t('tell')} value={events} onChange={setEvents}>
          <Group gap="6px 16px" mt={6}>{EVENTS.map((one) => <Checkbox key={one} value={one} label={t(`events.${eventWord(one)}`)} />)}</Group>
        </Checkbox.Group>
        <Checkbox label={t('history')} description={t('historyNote')} checked={history} onChange={(event) => setHistory(event.currentTarget.checked)} />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!name.trim() || !key || !url.trim() || events.length === 0} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button></Group>
      </Stack>
    </Modal>
  );
}

/** By name for those who see segments, by key for those who only connect systems. */
function Segments({ value, change }: { value: string[]; change: (segments: string[]) => void }) {
  const t = useTranslations('webhooks');
  const may = useMay('GET /api/v1/segments');
  const known = useQuery({ queryKey: ['segments', 'names'], queryFn: () => data(calls.GET('/api/v1/segments', { params: { query: { limit: 1000 } } })), enabled: may });
  if (!may) {
    return <TagsInput label={t('segments')} description={t('segmentsNote')} value={value} onChange={change} />;
  }
  return (
    <MultiSelect label={t('segments')} description={t('segmentsNote')} searchable value={value} onChange={change} hidePickedOptions
      data={known.data?.items.map((one) => ({ value: one.key, label: one.name })) ?? value} />
  );
}
