import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done, failed } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { ShownSecret } from './ShownSecret';
import { type Webhook, useAnswer } from './state';
import { WebhookForm } from './WebhookForm';

type Wish = 'edit' | 'replace' | 'remove' | null;

/** What can be done with a webhook. */
export function WebhookActs({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  const client = useQueryClient();
  const [wish, setWish] = useState<Wish>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => setWish(null);
  return (
    <Group gap={8}>
      <Test webhook={webhook} />
      <Switch webhook={webhook} />
      <Button variant="default" onClick={() => setWish('edit')}>{t('edit')}</Button>
      <Button variant="default" onClick={() => setWish('replace')}>{t('replace')}</Button>
      <Button variant="default" onClick={() => setWish('remove')}>{t('remove')}</Button>
      {wish === 'edit' && <WebhookForm webhook={webhook} close={close} saved={() => { close(); done(t('saved')); }} />}
      {wish === 'replace' && <Replace webhook={webhook} close={close} made={(fresh) => { close(); setSecret(fresh); void client.invalidateQueries({ queryKey: ['webhooks'] }); }} />}
      {wish === 'remove' && <Remove webhook={webhook} close={close} />}
      {secret && <ShownSecret secret={secret} close={() => setSecret(null)} />}
    </Group>
  );
}

function Test({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  const answer = useAnswer();
  const test = useMutation({
    mutationFn: () => data(api.POST('/api/v1/webhook-endpoints/{key}/test', { params: { path: { key: webhook.key } } })),
    onSuccess: (came) => (came.delivered ? done(t('tested', { status: String(came.status ?? '') })) : failed(t('notTested', { why: answer(came.status, came.error) }))),
    onError: (fault) => failed(fault.message),
  });
  return <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{t('test')}</Button>;
}

/** Pauses it, or switches it on. */
function Switch({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  const client = useQueryClient();
  const on = webhook.state !== 'active';
  const { key, name, url, events, history, segments } = webhook;
  const change = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/webhook-endpoints/{key}', { params: { path: { key } }, body: { name, url, events, history, enabled: on, ...(segments ? { segments } : {}) } })),
    onSuccess: () => done(t(on ? 'resumed' : 'paused')),
    onError: (fault) => failed(fault.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return <Button variant={on ? 'filled' : 'default'} loading={change.isPending} onClick={() => change.mutate()}>{t(on ? 'resume' : 'pause')}</Button>;
}

function Replace({ webhook, close, made }: { webhook: Webhook; close: () => void; made: (secret: string) => void }) {
  const t = useTranslations('webhooks');
  const replace = useMutation({
    mutationFn: () => data(api.POST('/api/v1/webhook-endpoints/{key}/secret', { params: { path: { key: webhook.key } } })),
    onSuccess: (saved) => made(saved.secret ?? ''),
  });
  return (
    <Modal opened onClose={close} title={`${t('replace')}: ${webhook.name}`} closeButtonProps={{ 'aria-label': t('close') }}>
      {replace.isError && <Fault fault={replace.error} />}
      <Text mb={14}>{t('replaceNote')}</Text>
      <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={replace.isPending} onClick={() => replace.mutate()}>{t('replaceYes')}</Button></Group>
    </Modal>
  );
}

function Remove({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const t = useTranslations('webhooks');
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/webhook-endpoints/{key}', { params: { path: { key: webhook.key } } }),
    onSuccess: async () => {
      done(t('removed'));
      await navigate({ to: '/settings', search: { tab: 'webhooks' } });
      client.removeQueries({ queryKey: ['webhooks', webhook.key] });
      await client.invalidateQueries({ queryKey: ['webhooks', 'list'] });
    },
  });
  return (
    <Modal opened onClose={close} title={`${t('remove')}: ${webhook.name}`} closeButtonProps={{ 'aria-label': t('close') }}>
      {remove.isError && <Fault fault={remove.error} />}
      <Text mb={14}>{t('removeNote')}</Text>
      <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t('remove')}</Button></Group>
    </Modal>
  );
}
