import { Button, Code, Group, Modal, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { OperationWords } from '../../i18n/OperationWords';
import { useMay } from '../../session/session';
import { Copy } from '../../ui/Copy';
import { done, failed } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { useEventName } from '../../ui/eventName';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { explained } from './wrong';

type Input = components['schemas']['SetAsideInput'];
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What the engine could not fold, and sending it once more. */
export function SetAside() {
  return <OperationWords><List /></OperationWords>;
}

function List() {
  const t = useTranslations('setAside');
  const format = useFormatter();
  const mayReplay = useMay('POST /api/v1/set-aside/replay');
  const [sure, setSure] = useState(false);
  const status = useQuery({ queryKey: ['status'], queryFn: () => data(api.GET('/api/v1/status')) });
  const query = useInfiniteQuery({
    queryKey: ['set-aside'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/set-aside', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const count = status.data?.setAside ?? 0;
  return (
    <>
      <Group justify="space-between" mb={12}>
        <Text c="dimmed" maw={680}>{t('note')}</Text>
        {count > 0 && <Group gap={12}><b role="status">{t('count', { count, shown: format.number(count) })}</b>{mayReplay && <Button onClick={() => setSure(true)}>{t('replayAll')}</Button>}</Group>}
      </Group>
      <PagedList query={query} label={t('title')} height={78} keyOf={(one) => one.id} row={(one) => <Row input={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {sure && <ReplayAll close={() => setSure(false)} />}
    </>
  );
}

function useLookAgain(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: ['set-aside'] }), client.invalidateQueries({ queryKey: ['status'] })]);
  };
}

function Row({ input }: { input: Input }) {
  const t = useTranslations('setAside');
  const named = useEventName();
  const seesPeople = useMay('GET /api/v1/customers/{id}');
  return (
    <div className="row-link delivery-row">
      <span style={{ minWidth: 0 }}>
        <Group gap={4} wrap="nowrap"><Text className="one-line" fw={600}>{input.kind ? t(`kinds.${input.kind}`) : t('gone')} {input.name && <span className="dimmed">{named(input.name)}</span>}</Text><Copy small text={input.id} label={t('copyOne', { id: input.id })} /></Group>
        <Text size="sm">{t(`wrong.${explained(input.reason)}`)}</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{input.reason}</Code>
      </span>
      <span style={{ textAlign: 'right' }}>
        {input.customerId === NOBODY ? <Text size="sm" c="dimmed">{t('nobody')}</Text> : seesPeople && <RouteAnchor size="sm" to="/customers/$id" params={{ id: input.customerId }}>{t('customer')}</RouteAnchor>}
        <Text size="xs" c="dimmed"><When at={input.at} /></Text>
      </span>
      <Replay input={input} />
    </div>
  );
}

function Replay({ input }: { input: Input }) {
  const t = useTranslations('setAside');
  const may = useMay('POST /api/v1/set-aside/{id}/replay');
  const again = useLookAgain();
  const replay = useMutation({
    mutationFn: () => data(api.POST('/api/v1/set-aside/{id}/replay', { params: { path: { id: input.id } } })),
    onSuccess: (sent) => done(t('replayed', { count: sent.count })),
    onError: (fault) => failed(fault.message),
    onSettled: again,
  });
  return may && <Button size="compact-xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate()} aria-label={t('replayOne', { id: input.id })}>{t('replay')}</Button>;
}

function ReplayAll({ close }: { close: () => void }) {
  const t = useTranslations('setAside');
  const again = useLookAgain();
  const replay = useMutation({
    mutationFn: () => data(api.POST('/api/v1/set-aside/replay')),
    onSuccess: async (sent) => {
      done(t('replayed', { count: sent.count }));
      close();
      await again();
    },
  });
  return (
    <Modal opened onClose={close} title={t('replayAll')} closeButtonProps={{ 'aria-label': t('close') }}>
      {replay.isError && <Fault fault={replay.error} />}
      <Text mb={14}>{t('sure')}</Text>
      <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={replay.isPending} onClick={() => replay.mutate()}>{t('replayAll')}</Button></Group>
    </Modal>
  );
}
