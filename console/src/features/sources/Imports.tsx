import { Badge, Button, FileInput, Group, Modal, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, csrf, data } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { EXAMPLE_MAPPING } from './example';

const COLOURS: Partial<Record<Import['status'], string>> = { done: 'green', failed: 'red', cancelled: 'gray', running: 'blue', paused: 'orange', held: 'orange' };

export function ImportStatus({ status }: { status: Import['status'] }) {
  const t = useTranslations('importStatuses');
  return <Badge variant="light" color={COLOURS[status] ?? 'gray'}>{t(status)}</Badge>;
}

/** Files of history. */
export function Imports() {
  const t = useTranslations('imports');
  const mayBegin = useMay('POST /api/v1/imports');
  const [beginning, setBeginning] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/imports', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <Group justify="space-between" mb={12}><Text c="dimmed" maw={680}>{t('note')}</Text>{mayBegin && <Button onClick={() => setBeginning(true)}>{t('begin')}</Button>}</Group>
      <PagedList query={query} label={t('title')} height={66} keyOf={(one) => one.id} row={(one) => <Row item={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {beginning && <Begin close={() => setBeginning(false)} />}
    </>
  );
}

function Row({ item }: { item: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  return (
    <Link to="/sources/imports/$id" params={{ id: item.id }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto auto' }}>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{item.file}</Text>
        <Text className="one-line" size="xs" c="dimmed">{item.mapping} · <When at={item.createdAt} /></Text>
        {item.status === 'running' && item.progress !== undefined && <Progress value={item.progress * 100} size="xs" aria-label={t('progress')} />}
      </span>
      <Text size="sm" ta="right">{t('added', { count: format.number(item.added) })}<Text component="span" display="block" size="xs" c={item.rejected > 0 ? undefined : 'dimmed'} fw={item.rejected > 0 ? 650 : undefined}>{t('rejected', { count: format.number(item.rejected) })}</Text></Text>
      <ImportStatus status={item.status} />
    </Link>
  );
}

/** Sends the file, and leads to what the mapping would make of it: nothing is written before one has looked. */
function Begin({ close }: { close: () => void }) {
  const t = useTranslations('imports');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState('');
  const begin = useMutation({
    mutationFn: async (chosen: File) => {
      const begun = await data(api.POST('/api/v1/imports', { body: { mapping, file: chosen.name, hold: true } as never }));
      const sent = await fetch(`/api/v1/imports/${begun.id}/data`, { method: 'PUT', body: chosen, headers: { 'Content-Type': 'application/octet-stream', ...csrf() } });
      if (!sent.ok) {
        throw await Problem.of(sent);
      }
      return begun;
    },
    onSuccess: async (begun) => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/sources/imports/$id', params: { id: begun.id } });
    },
  });
  return (
    <Modal opened onClose={close} size="lg" title={t('begin')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {begin.isError && <Fault fault={begin.error} />}
        <FileInput label={t('file')} description={t('fileNote')} required value={file} onChange={setFile} accept=".csv,.ndjson,.jsonl,.xlsx,.gz,.tsv,.txt" clearable clearButtonProps={{ 'aria-label': t('clear') }} />
        <Textarea label={t('mapping')} description={t('mappingNote')} required autosize minRows={8} maxRows={18} styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
          value={mapping} onChange={(event) => setMapping(event.currentTarget.value)} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => setMapping(EXAMPLE_MAPPING)}>{t('example')}</Button>
          <Group><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!file || !mapping.trim()} loading={begin.isPending} onClick={() => file && begin.mutate(file)}>{t('look')}</Button></Group>
        </Group>
      </Stack>
    </Modal>
  );
}
