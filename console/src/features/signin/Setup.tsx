import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { Fault } from '../../ui/Fault';
import { Frame } from './Frame';
import { tokenOfAddress } from './token';
import { useEnter } from './useEnter';

/** The first start: whoever has the link becomes the administrator. */
export function Setup() {
  const t = useTranslations('signin');
  const { language } = useLanguage();
  const [token] = useState(tokenOfAddress);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const found = useMutation({
    mutationFn: () => data(api.POST('/api/v1/setup', { body: { token, name, email, password, language } })),
    onSuccess: useEnter(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    found.mutate();
  };
  if (!token) {
    return <Frame title={t('setupTitle')}><Alert color="orange">{t('noToken')}</Alert></Frame>;
  }
  return (
    <Frame title={t('setupTitle')}>
      <form onSubmit={submit}>
        <Stack gap={14}>
          <Text c="dimmed">{t('setupNote')}</Text>
          {found.isError && <Fault fault={found.error} />}
          <TextInput label={t('name')} autoComplete="name" required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={t('email')} type="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <PasswordInput label={t('password')} description={t('passwordRule')} autoComplete="new-password" minLength={12} required value={password}
            onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': t('show') }} />
          <Button type="submit" loading={found.isPending}>{t('begin')}</Button>
        </Stack>
      </form>
    </Frame>
  );
}
