import { Alert, Button, Code, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import type { Customer, Merge } from '../../api/types';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';
import { bestIdentifiers } from './identifiers';

function useNamespaceName(): (namespace: string) => string {
  const t = useTranslations('namespaces');
  return (namespace) => (t.has(namespace as 'email') ? t(namespace as 'email') : namespace);
}

/** By what this person is known, and why all of it is one person. */
export function Identities({ customer }: { customer: Customer }) {
  const t = useTranslations('customer');
  const named = useNamespaceName();
  const [opened, { open, close }] = useDisclosure();
  return (
    <section className="card" aria-labelledby="identities">
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Title order={2} id="identities" mb={0}>{t('identities')}</Title>
        {customer.merges.length > 0 && <Button size="compact-xs" variant="default" onClick={open}>{t('why')}</Button>}
      </Group>
      <dl className="facts">
        {bestIdentifiers(customer.identifiers, Number.POSITIVE_INFINITY, true).map((one) => (
          <div key={one.namespace + one.value}>
            <dt>{named(one.namespace)}</dt>
            <dd>{one.value}<Text size="xs" c="dimmed">{one.source} · <When at={one.linkedAt} /></Text></dd>
          </div>
        ))}
      </dl>
      <Modal opened={opened} onClose={close} size="lg" title={t('whyTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack gap={14}>
          <Text c="dimmed">{t('whyNote', { count: customer.profiles.length })}</Text>
          {customer.merges.map((merge) => <MergeStory key={merge.mergeId} merge={merge} customer={customer} />)}
        </Stack>
      </Modal>
    </section>
  );
}

function MergeStory({ merge, customer }: { merge: Merge; customer: Customer }) {
  const t = useTranslations('customer');
  const named = useNamespaceName();
  const mayUndo = useMay('POST /api/v1/customers/{id}/unmerge');
  const client = useQueryClient();
  const [sure, { open, close }] = useDisclosure();
  const undo = useMutation({
    mutationFn: () => data(api.POST('/api/v1/customers/{id}/unmerge', { params: { path: { id: customer.id } }, body: { mergeId: merge.mergeId } as never })),
    onSuccess: async () => {
      done(t('undone'));
      await client.invalidateQueries({ queryKey: ['customer'] });
    },
  });
  return (
    <div className="card">
      <Text>{t.rich('mergeStory', { namespace: named(merge.evidence), source: merge.source, at: () => <When at={merge.at} /> })}</Text>
      <Text size="xs" c="dimmed" mt={4}>{t('mergeEvent')} <Code>{merge.messageId}</Code></Text>
      {merge.undoneAt && (
        <Alert mt={8} color="gray">{t.rich('undoneAt', { at: () => <When at={merge.undoneAt ?? ''} /> })} <RouteAnchor to="/customers/$id" params={{ id: merge.loser }}>{t('theOther')}</RouteAnchor></Alert>
      )}
      {undo.isError && <Fault fault={undo.error} />}
      {!merge.undoneAt && mayUndo && (
        <Group mt={10} gap={8}>
          {sure ? (
            <>
              <Text size="sm">{t('undoSure')}</Text>
              <Button size="xs" color="red.9" loading={undo.isPending} onClick={() => undo.mutate()}>{t('undoYes')}</Button>
              <Button size="xs" variant="default" onClick={close}>{t('cancel')}</Button>
            </>
          ) : <Button size="xs" variant="default" onClick={open}>{t('undo')}</Button>}
        </Group>
      )}
    </div>
  );
}
