import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data, useToken } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { Frame } from './Frame';
import { tokenOfAddress } from './token';

/** Whoever was invited chooses a password. */
export function Invitation() {
  const t = useTranslations('signin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [token] = useState(tokenOfAddress);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => data(api.POST('/api/v1/invitations', { body: { token, password } })),
    onSuccess: (session) => {
      useToken(session.csrfToken);
      client.setQueryData(['session'], session);
      void navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate();
  };
  if (!token) {
    return <Frame title={t('invitationTitle')}><Alert color="orange">{t('noToken')}</Alert></Frame>;
  }
  return (
    <Frame title={t('invitationTitle')}>
      <form onSubmit={submit}>
        <Stack gap={14}>
          <Text c="dimmed">{t('invitationNote')}</Text>
          {accept.isError && <Fault fault={accept.error} />}
          <PasswordInput label={t('password')} description={t('passwordRule')} autoComplete="new-password" minLength={12} required value={password}
            onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': t('show') }} />
          <Button type="submit" loading={accept.isPending}>{t('enter')}</Button>
        </Stack>
      </form>
    </Frame>
  );
}
