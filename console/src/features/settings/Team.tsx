import { Alert, Badge, Button, Code, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/language';
import { Copy } from '../../ui/Copy';
import { done } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';

type User = components['schemas']['User'];
type Invited = components['schemas']['Invited'];
const ROLES = ['administrator', 'marketer', 'analyst', 'agent', 'store_staff', 'developer'] as const;
const STATUS_COLOURS: Record<User['status'], string> = { active: 'green', invited: 'orange', disabled: 'gray' };

/** Who works here, and as what. */
export function Team() {
  const t = useTranslations('team');
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['users', 'list'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/users', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <Group justify="space-between" mb={12}><Text c="dimmed" maw={680}>{t('note')}</Text><Button onClick={() => setInviting(true)}>{t('invite')}</Button></Group>
      <PagedList query={query} label={t('title')} height={66} keyOf={(one) => one.id} row={(one) => <Row user={one} invited={setInvited} />} empty={<Empty title={t('none')} />} />
      {inviting && <Invite close={() => setInviting(false)} invited={(made) => { setInviting(false); setInvited(made); }} />}
      {invited && (
        <Modal opened onClose={() => setInvited(null)} title={t('linkTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={false}>
          <Stack gap={12}>
            <Alert color="orange">{t('linkNote', { name: invited.user.name })}</Alert>
            <Group wrap="nowrap"><Code block className="grow">{invited.link}</Code><Copy text={invited.link} /></Group>
            <Button onClick={() => setInvited(null)}>{t('kept')}</Button>
          </Stack>
        </Modal>
      )}
    </>
  );
}

function Row({ user, invited }: { user: User; invited: (made: Invited) => void }) {
  const t = useTranslations('team');
  const roles = useTranslations('roles');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { role?: User['role']; disabled?: boolean }) => data(api.PATCH('/api/v1/users/{id}', { params: { path: { id: user.id } }, body })),
    onSuccess: () => done(t('changed', { name: user.name })),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  const link = useMutation({ mutationFn: () => data(api.POST('/api/v1/users/{id}/invitation', { params: { path: { id: user.id } } })), onSuccess: invited });
  const fault = change.error ?? link.error;
  return (
    <div className="row-link team-row">
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{user.name}</Text><Text className="one-line" size="xs" c="dimmed">{user.email}</Text>
        {fault && <Modal opened onClose={() => { change.reset(); link.reset(); }} title={user.name} closeButtonProps={{ 'aria-label': t('close') }}><Fault fault={fault} /></Modal>}
      </span>
      <Badge variant="light" color={STATUS_COLOURS[user.status]}>{t(user.status)}</Badge>
      <Select size="xs" w={150} allowDeselect={false} aria-label={t('roleOf', { name: user.name })} value={user.role} data={ROLES.map((value) => ({ value, label: roles(value) }))} onChange={(role) => role && change.mutate({ role: role as User['role'] })} />
      <Group gap={4} wrap="nowrap">
        {user.status !== 'disabled' && <Button size="compact-xs" variant="default" onClick={() => link.mutate()} aria-label={t('linkFor', { name: user.name })}>{user.status === 'invited' ? t('newLink') : t('resetLink')}</Button>}
        <Button size="compact-xs" variant="default" onClick={() => change.mutate({ disabled: user.status !== 'disabled' })} aria-label={t(user.status === 'disabled' ? 'enableOne' : 'disableOne', { name: user.name })}>{user.status === 'disabled' ? t('enable') : t('disable')}</Button>
      </Group>
    </div>
  );
}

function Invite({ close, invited }: { close: () => void; invited: (made: Invited) => void }) {
  const t = useTranslations('team');
  const roles = useTranslations('roles');
  const { language } = useLanguage();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<User['role']>('marketer');
  const invite = useMutation({
    mutationFn: () => data(api.POST('/api/v1/users', { body: { name, email, role, language } })),
    onSuccess: async (made) => {
      invited(made);
      await client.invalidateQueries({ queryKey: ['users'] });
    },
  });
  return (
    <Modal opened onClose={close} title={t('invite')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {invite.isError && <Fault fault={invite.error} />}
        <TextInput label={t('name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <TextInput label={t('email')} type="email" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <Select label={t('role')} allowDeselect={false} value={role} onChange={(value) => setRole(value as User['role'])} data={ROLES.map((value) => ({ value, label: roles(value) }))} description={t(`roleNotes.${role}`)} />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!name || !email} loading={invite.isPending} onClick={() => invite.mutate()}>{t('invite')}</Button></Group>
      </Stack>
    </Modal>
  );
}
