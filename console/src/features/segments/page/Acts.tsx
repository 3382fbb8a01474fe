import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import { type SegmentView, type User, calls } from '../contract';
import { Users } from './Side';

/** Asks, unless something uses it: then it says what. */
export function RemoveSegment({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const remove = useMutation({
    mutationFn: () => calls.DELETE('/api/v1/segments/{key}', { params: { path: { key: segment.key } } }),
    onSuccess: async () => {
      done(t('removed'));
      close();
      await navigate({ to: '/segments' });
      client.removeQueries({ queryKey: ['segment', segment.key] });
      await client.invalidateQueries({ queryKey: ['segments'] });
    },
  });
  const refused = remove.error instanceof Problem && remove.error.code === 'segment_in_use' ? (remove.error.body.usedBy as User[] | undefined) ?? [] : [];
  const users = refused.length > 0 ? refused : segment.usedBy;
  return (
    <>
      <Button variant="default" onClick={open}>{t('remove')}</Button>
      <Modal opened={opened} onClose={close} title={`${t('remove')}: ${segment.name}`} closeButtonProps={{ 'aria-label': t('close') }}>
        {users.length > 0 ? (
          <>
            <Text mb={8}>{t('inUse')}</Text>
            <Users users={users} />
            <Group justify="flex-end" mt={14}><Button variant="default" onClick={close}>{t('close')}</Button></Group>
          </>
        ) : (
          <>
            {remove.isError && <Fault fault={remove.error} />}
            <Text mb={14}>{t('removeNote')}</Text>
            <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t('remove')}</Button></Group>
          </>
        )}
      </Modal>
    </>
  );
}

export function StopFilling({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure();
  const stop = useMutation({
    mutationFn: () => data(calls.POST('/api/v1/segments/{key}/backfill/cancel', { params: { path: { key: segment.key } } })),
    onSuccess: (view) => {
      done(t('stopped'));
      close();
      client.setQueryData(['segment', segment.key], view);
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>{t('stopFilling')}</Button>
      <Modal opened={opened} onClose={close} title={t('stopFilling')} closeButtonProps={{ 'aria-label': t('close') }}>
        {stop.isError && <Fault fault={stop.error} />}
        <Text mb={14}>{t('stopFillingNote')}</Text>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={stop.isPending} onClick={() => stop.mutate()}>{t('stopFilling')}</Button></Group>
      </Modal>
    </>
  );
}
