import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { done, failed } from '../../../ui/done';
import { Empty } from '../../../ui/Empty';
import { useExplanation } from '../../../ui/Fault';
import { PagedList } from '../../../ui/PagedList';
import { When } from '../../../ui/When';
import { type SegmentView, calls } from '../contract';
import { AddMembers } from './AddMembers';

/** What is said of a list is told on by the log, so that it may not be there yet when it has been taken. */
const TOLD_ON_MS = 1_500;

/** Puts people on a fixed list and takes them off it. */
export function useMemberChange(key: string, said: string, after?: () => void) {
  const client = useQueryClient();
  const explanation = useExplanation();
  return useMutation({
    mutationFn: (change: { add: string[]; remove: string[] }) => data(calls.POST('/api/v1/segments/{key}/members', { params: { path: { key } }, body: change })),
    onSuccess: async () => {
      done(said);
      after?.();
      const lookAgain = () => client.invalidateQueries({ queryKey: ['segment', key] });
      setTimeout(() => void lookAgain(), TOLD_ON_MS);
      await lookAgain();
    },
    onError: (fault) => failed(explanation(fault)),
  });
}

/** Everybody who is in it now. */
export function Members({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const customers = useTranslations('customers');
  const fixed = segment.kind === 'static';
  const mayChange = useMay('POST /api/v1/segments/{key}/members') && fixed;
  const [adding, { open, close }] = useDisclosure();
  const query = useInfiniteQuery({
    queryKey: ['segment', segment.key, 'members'],
    queryFn: ({ pageParam }) => data(calls.GET('/api/v1/segments/{key}/members', { params: { path: { key: segment.key }, query: { limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const takeOut = useMemberChange(segment.key, t('takenOut'));
  return (
    <>
      {mayChange && <Group justify="flex-end" mb={10}><Button size="xs" variant="default" leftSection={<IconPlus aria-hidden size={14} />} onClick={open}>{t('addMember')}</Button></Group>}
      {adding && <AddMembers segment={segment} close={close} />}
      <PagedList query={query} label={t('members')} height={44} keyOf={(one) => one.customerId}
        row={(one) => {
          const name = one.name ?? customers('unnamed');
          return (
            <div style={{ display: 'flex', alignItems: 'center', borderBottom: '1px solid var(--mantine-color-default-border)' }}>
              <Link to="/customers/$id" params={{ id: one.customerId }} className="row-link grow" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', borderBottom: 0 }}>
                <Text component="span" className="one-line">{name}</Text><Text component="span" size="xs" c="dimmed"><When at={one.since} /></Text>
              </Link>
              {mayChange && <ActionIcon variant="subtle" color="gray" mr={8} aria-label={t('takeOut', { name })} onClick={() => takeOut.mutate({ add: [], remove: [one.customerId] })}><IconX size={15} /></ActionIcon>}
            </div>
          );
        }} empty={<Empty title={t('noMembers')}>{fixed ? t('noMembersFixed') : t('noMembersNote')}</Empty>} />
    </>
  );
}
