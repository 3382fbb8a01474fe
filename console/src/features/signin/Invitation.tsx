import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { Frame } from './Frame';
import { tokenOfAddress } from './token';
import { useEnter } from './useEnter';

/** Whoever was invited chooses a password. */
export function Invitation() {
  const t = useTranslations('signin');
  const [token] = useState(tokenOfAddress);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => data(api.POST('/api/v1/invitations', { body: { token, password } })),
    onSuccess: useEnter(),
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
