import { Alert, Badge, Button, Checkbox, Code, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay, useSession } from '../../session/session';
import { Copy } from '../../ui/Copy';
import { done } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';

type Key = components['schemas']['Key'];
type MadeKey = components['schemas']['MadeKey'];

export function useKeys() {
  return useInfiniteQuery({
    queryKey: ['keys'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/keys', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

type Wish = { kind: 'make' } | { kind: 'rotate' | 'revoke'; key: Key } | { kind: 'shown'; made: MadeKey } | null;

/** The keys with which programs come. */
export function Keys() {
  const t = useTranslations('keys');
  const query = useKeys();
  const mayMake = useMay('POST /api/v1/keys');
  const [wish, setWish] = useState<Wish>(null);
  const client = useQueryClient();
  const close = () => setWish(null);
  const made = async (key: MadeKey) => {
    setWish({ kind: 'shown', made: key });
    await client.invalidateQueries({ queryKey: ['keys'] });
  };
  return (
    <>
      <Group justify="space-between" mb={12}><Text c="dimmed" maw={680}>{t('note')}</Text>{mayMake && <Button onClick={() => setWish({ kind: 'make' })}>{t('make')}</Button>}</Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.id} row={(one) => <Row item={one} wish={setWish} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {wish?.kind === 'make' && <MakeKey close={close} made={made} />}
      {wish?.kind === 'rotate' && <RotateKey item={wish.key} close={close} made={made} />}
      {wish?.kind === 'revoke' && <RevokeKey item={wish.key} close={close} />}
      {wish?.kind === 'shown' && (
        <Modal opened onClose={close} title={t('shownTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={false}>
          <Stack gap={12}>
            <Alert color="orange">{t('shownOnce')}</Alert>
            <Group wrap="nowrap"><Code block className="grow">{wish.made.secret}</Code><Copy text={wish.made.secret} /></Group>
            <Button onClick={close}>{t('kept')}</Button>
          </Stack>
        </Modal>
      )}
    </>
  );
}

function Row({ item, wish }: { item: Key; wish: (wish: Wish) => void }) {
  const t = useTranslations('keys');
  const mayGive = useMayGive();
  const mayRotate = useMay('POST /api/v1/keys/{id}/rotate') && item.scopes.every(mayGive);
  const mayRevoke = useMay('DELETE /api/v1/keys/{id}');
  return (
    <div className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto auto' }}>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{item.name} <Code>…{item.hint}</Code></Text>
        <Text className="one-line" size="xs" c="dimmed">
          {item.lastUsedAt ? <>{t('lastUsed')} <When at={item.lastUsedAt} /></> : t('neverUsed')}
          {item.expiresAt && <> · {t('expires')} <When at={item.expiresAt} /></>}{item.createdBy && <> · {item.createdBy}</>}
        </Text>
      </span>
      <Group gap={4} visibleFrom="sm"><Badge variant="light">{t(item.kind)}</Badge>{item.kind === 'server' && item.scopes.map((scope) => <Badge key={scope} variant="default">{scope}</Badge>)}</Group>
      <Group gap={4} wrap="nowrap">
        {mayRotate && !item.expiresAt && <Button size="compact-xs" variant="default" onClick={() => wish({ kind: 'rotate', key: item })} aria-label={t('rotateOne', { name: item.name })}>{t('rotate')}</Button>}
        {mayRevoke && <Button size="compact-xs" variant="default" onClick={() => wish({ kind: 'revoke', key: item })} aria-label={t('revokeOne', { name: item.name })}>{t('revoke')}</Button>}
      </Group>
    </div>
  );
}

const SCOPES = ['collect', 'read', 'write', 'admin'] as const;

/** Nobody gives a key more than they may do themselves, nor a new one with the scopes of an old. */
function useMayGive(): (scope: string) => boolean {
  const { user } = useSession();
  return (scope) => user.role === 'administrator' || scope === 'collect';
}

function MakeKey({ close, made }: { close: () => void; made: (key: MadeKey) => void }) {
  const t = useTranslations('keys');
  const mayGive = useMayGive();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'write' | 'server'>('write');
  const [scopes, setScopes] = useState<string[]>(['collect']);
  const make = useMutation({
    mutationFn: () => data(api.POST('/api/v1/keys', { body: { name, kind, ...(kind === 'server' ? { scopes } : {}) } })),
    onSuccess: made,
  });
  return (
    <Modal opened onClose={close} title={t('make')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {make.isError && <Fault fault={make.error} />}
        <TextInput label={t('name')} description={t('nameNote')} required value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <Select label={t('kind')} allowDeselect={false} value={kind} onChange={(value) => setKind(value as 'write' | 'server')} data={[{ value: 'write', label: t('writeLong') }, { value: 'server', label: t('serverLong') }]} />
        {kind === 'server' && (
          <Checkbox.Group label={t('scopes')} value={scopes} onChange={setScopes}>
            <Stack gap={6} mt={6}>{SCOPES.map((scope) => <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} disabled={!mayGive(scope)} />)}</Stack>
          </Checkbox.Group>
        )}
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!name.trim() || (kind === 'server' && scopes.length === 0)} loading={make.isPending} onClick={() => make.mutate()}>{t('make')}</Button></Group>
      </Stack>
    </Modal>
  );
}

function RotateKey({ item, close, made }: { item: Key; close: () => void; made: (key: MadeKey) => void }) {
  const t = useTranslations('keys');
  const [overlap, setOverlap] = useState('PT24H');
  const rotate = useMutation({
    mutationFn: () => data(api.POST('/api/v1/keys/{id}/rotate', { params: { path: { id: item.id } }, body: { overlap } })),
    onSuccess: made,
  });
  return (
    <Modal opened onClose={close} title={t('rotateOne', { name: item.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {rotate.isError && <Fault fault={rotate.error} />}
        <Text>{t('rotateNote')}</Text>
        <Select label={t('overlap')} allowDeselect={false} value={overlap} onChange={(value) => setOverlap(value ?? 'PT24H')}
          data={[{ value: 'PT0S', label: t('overlapNone') }, { value: 'PT1H', label: t('overlapHour') }, { value: 'PT24H', label: t('overlapDay') }, { value: 'PT168H', label: t('overlapWeek') }]} />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={rotate.isPending} onClick={() => rotate.mutate()}>{t('rotate')}</Button></Group>
      </Stack>
    </Modal>
  );
}

function RevokeKey({ item, close }: { item: Key; close: () => void }) {
  const t = useTranslations('keys');
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/keys/{id}', { params: { path: { id: item.id } } }),
    onSuccess: async () => {
      done(t('revoked'));
      close();
      await client.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  return (
    <Modal opened onClose={close} title={t('revokeOne', { name: item.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      {revoke.isError && <Fault fault={revoke.error} />}
      <Alert color="red" mb={14}>{t('revokeNote')}</Alert>
      <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={revoke.isPending} onClick={() => revoke.mutate()}>{t('revoke')}</Button></Group>
    </Modal>
  );
}
