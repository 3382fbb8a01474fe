import { ActionIcon, Button, Group, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { Fault } from '../../ui/Fault';

type Wanted = components['schemas']['Wanted'];
type Recipient = Wanted['addresses'][number];

const KEY = ['alert-recipients'];
const LANGUAGES = [{ value: 'ko', label: '한국어' }, { value: 'ja', label: '日本語' }, { value: 'en', label: 'English' }];

/** Whom e-mails tell. */
export function Recipients() {
  const t = useTranslations('alerts');
  const query = useQuery({ queryKey: KEY, queryFn: () => data(api.GET('/api/v1/alerts/recipients')) });
  return (
    <section className="card" aria-labelledby="recipients">
      <Title order={2} id="recipients" mb={8}>{t('recipients')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data && <Form wanted={query.data} />}
    </section>
  );
}

function Form({ wanted }: { wanted: Wanted }) {
  const t = useTranslations('alerts');
  const client = useQueryClient();
  const [administrators, setAdministrators] = useState(wanted.administrators);
  const [addresses, setAddresses] = useState<Recipient[]>(wanted.addresses);
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/alerts/recipients', { body: { administrators, addresses } })),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  });
  const changed = administrators !== wanted.administrators || JSON.stringify(addresses) !== JSON.stringify(wanted.addresses);
  const set = (at: number, next: Partial<Recipient>) => setAddresses(addresses.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <Stack gap={10}>
      {save.isError && <Fault fault={save.error} />}
      <Switch label={t('administrators')} checked={administrators} onChange={(event) => setAdministrators(event.currentTarget.checked)} />
      {addresses.map((one, at) => (
        <Group key={at} gap={6} wrap="nowrap" align="flex-end">
          <TextInput className="grow" size="xs" type="email" label={t('address')} value={one.email} onChange={(event) => set(at, { email: event.currentTarget.value })} />
          <Select size="xs" w={104} label={t('language')} data={LANGUAGES} value={one.language} allowDeselect={false} onChange={(next) => next && set(at, { language: next })} />
          <ActionIcon variant="subtle" color="gray" mb={3} aria-label={t('removeAddress', { address: one.email })} onClick={() => setAddresses(addresses.filter((_, index) => index !== at))}><IconTrash size={16} /></ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button size="compact-sm" variant="subtle" onClick={() => setAddresses([...addresses, { email: '', language: 'ko' }])}>{t('addAddress')}</Button>
        <Button size="compact-sm" disabled={!changed || addresses.some((one) => !one.email.includes('@'))} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button>
      </Group>
      <Text size="xs" c="dimmed">{t('recipientsNote')}</Text>
    </Stack>
  );
}
