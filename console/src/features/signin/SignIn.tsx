import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data, useToken } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { Frame } from './Frame';

export function SignIn() {
  const t = useTranslations('signin');
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => data(api.POST('/api/v1/session', { body: { email, password } })),
    onSuccess: (session) => {
      useToken(session.csrfToken);
      client.setQueryData(['session'], session);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Frame title={t('title')}>
      <form onSubmit={submit}>
        <Stack gap={14}>
          {enter.isError && <Fault fault={enter.error} />}
          <TextInput label={t('email')} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <PasswordInput label={t('password')} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('show') }} />
          <Button type="submit" loading={enter.isPending}>{t('enter')}</Button>
        </Stack>
      </form>
    </Frame>
  );
}
