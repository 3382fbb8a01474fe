import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import type { SegmentView } from '../contract';
import { useMemberChange } from './Members';

/** Finds customers and puts those that were ticked on the list. */
export function AddMembers({ segment, close }: { segment: SegmentView; close: () => void }) {
  const t = useTranslations('segment');
  const customers = useTranslations('customers');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<string[]>([]);
  const found = useQuery({ queryKey: ['customers', 'found', asked], queryFn: () => data(api.GET('/api/v1/customers', { params: { query: { query: asked, limit: 30 } } })), placeholderData: keepPreviousData });
  const add = useMemberChange(segment.key, t('added'), close);
  return (
    <Modal opened onClose={close} title={t('addMember')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        <TextInput label={customers('search')} description={t('addMemberNote')} placeholder={customers('searchPlaceholder')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
        <ScrollArea h={280} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': customers('title') }}>
          <Checkbox.Group value={chosen} onChange={setChosen}>
            <Stack gap={8}>{found.data?.items.map((one) => <Checkbox key={one.id} value={one.id} label={one.name ?? customers('unnamed')} description={one.identifiers[0]?.value} />)}</Stack>
          </Checkbox.Group>
          {found.data?.items.length === 0 && <Text size="sm" c="dimmed">{customers('nobody')}</Text>}
        </ScrollArea>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={chosen.length === 0} loading={add.isPending} onClick={() => add.mutate({ add: chosen, remove: [] })}>{t('addMember')}</Button></Group>
      </Stack>
    </Modal>
  );
}
