import { Badge, Button, Group, PasswordInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { LANGUAGES, type Language, useLanguage } from '../../i18n/language';
import { forget } from '../../session/leave';
import { useSession } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';

/** Oneself: name, language, password, and where one is signed in. */
export function Me() {
  return (
    <Stack gap={20} maw={560}>
      <Profile />
      <Password />
      <OwnSessions />
    </Stack>
  );
}

function Profile() {
  const t = useTranslations('settings');
  const { user } = useSession();
  const { choose } = useLanguage();
  const client = useQueryClient();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const save = useMutation({
    mutationFn: () => data(api.PATCH('/api/v1/me', { body: { name, language } })),
    onSuccess: async () => {
      done(t('saved'));
      choose(language as Language);
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <section className="card" aria-labelledby="profile">
      <Title order={2} id="profile">{t('profile')}</Title>
      <Stack gap={12}>
        {save.isError && <Fault fault={save.error} />}
        <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Select label={t('language')} allowDeselect={false} value={language} onChange={(value) => setLanguage(value ?? language)} data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} />
        <Group justify="flex-end"><Button loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button></Group>
      </Stack>
    </section>
  );
}

function Password() {
  const t = useTranslations('settings');
  const signin = useTranslations('signin');
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const save = useMutation({
    mutationFn: () => data(api.PATCH('/api/v1/me', { body: { currentPassword, newPassword } })),
    onSuccess: () => {
      done(t('passwordChanged'));
      setCurrent('');
      setNew('');
    },
  });
  return (
    <section className="card" aria-labelledby="password">
      <Title order={2} id="password">{t('password')}</Title>
      <Stack gap={12}>
        {save.isError && <Fault fault={save.error} />}
        <PasswordInput label={t('currentPassword')} autoComplete="current-password" value={currentPassword} onChange={(event) => setCurrent(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': signin('show') }} />
        <PasswordInput label={t('newPassword')} description={signin('passwordRule')} autoComplete="new-password" value={newPassword} onChange={(event) => setNew(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': signin('show') }} />
        <Group justify="flex-end"><Button disabled={!currentPassword || !newPassword} loading={save.isPending} onClick={() => save.mutate()}>{t('changePassword')}</Button></Group>
      </Stack>
    </section>
  );
}

function OwnSessions() {
  const t = useTranslations('settings');
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => data(api.GET('/api/v1/sessions')) });
  const leave = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions'),
    onSuccess: () => forget(client),
  });
  return (
    <section className="card" aria-labelledby="sessions">
      <Title order={2} id="sessions">{t('sessions')}</Title>
      {sessions.isError && <Fault fault={sessions.error} />}
      {leave.isError && <Fault fault={leave.error} />}
      <ul className="plain">
        {sessions.data?.items.map((one) => (
          <li key={one.id} className="consent"><Group justify="space-between"><span>{one.browser}<Text size="xs" c="dimmed">{t('lastSeen')} <When at={one.lastSeenAt} /></Text></span>{one.current && <Badge variant="light">{t('thisOne')}</Badge>}</Group></li>
        ))}
      </ul>
      <Group justify="flex-end" mt={10}><Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>{t('signOutEverywhere')}</Button></Group>
    </section>
  );
}
