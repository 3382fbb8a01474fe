import { Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Link } from '../../api/types';
import { useMay } from '../../session/session';
import { Channel } from '../../ui/Channel';
import { Copy } from '../../ui/Copy';
import { done } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';

/** Short links for paper, banners and cards, with their QR codes. */
export function Links() {
  const t = useTranslations('links');
  const mayMake = useMay('POST /api/v1/links');
  const [making, setMaking] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['links'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/links', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <Group justify="space-between" mb={12}><Text c="dimmed" maw={680}>{t('note')}</Text>{mayMake && <Button onClick={() => setMaking(true)}>{t('make')}</Button>}</Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.code} row={(one) => <Row link={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {making && <MakeLink close={() => setMaking(false)} />}
    </>
  );
}

function Row({ link }: { link: Link }) {
  const t = useTranslations('links');
  const format = useFormatter();
  return (
    <div className="row-link" style={{ gridTemplateColumns: '20px minmax(0, 1fr) auto auto' }}>
      <Channel channel={link.channel} />
      <span style={{ minWidth: 0 }}>
        <Group gap={4} wrap="nowrap"><Text className="one-line" fw={600}>{link.campaign}</Text><Text size="sm" c="dimmed" className="one-line">{link.url}</Text><Copy small text={link.url} label={t('copy', { code: link.code })} /></Group>
        <Text className="one-line" size="xs" c="dimmed">{link.target}</Text>
      </span>
      <Text size="sm">{t('visits', { count: link.visits, shown: format.number(link.visits) })}</Text>
      <Group gap={8} wrap="nowrap"><Anchor size="sm" href={link.qr.svg} download={`${link.code}.svg`}>SVG</Anchor><Anchor size="sm" href={link.qr.png} download={`${link.code}.png`}>PNG</Anchor></Group>
    </div>
  );
}

function MakeLink({ close }: { close: () => void }) {
  const t = useTranslations('links');
  const client = useQueryClient();
  const [target, setTarget] = useState('');
  const [campaign, setCampaign] = useState('');
  const [channel, setChannel] = useState('print');
  const [code, setCode] = useState('');
  const make = useMutation({
    mutationFn: () => data(api.POST('/api/v1/links', { body: { target, campaign, channel, ...(code ? { code } : {}) } as never })),
    onSuccess: async () => {
      done(t('made'));
      close();
      await client.invalidateQueries({ queryKey: ['links'] });
    },
  });
  return (
    <Modal opened onClose={close} title={t('make')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {make.isError && <Fault fault={make.error} />}
        <TextInput label={t('target')} placeholder="https://shop.example.com/spring" required type="url" value={target} onChange={(event) => setTarget(event.currentTarget.value)} data-autofocus />
        <TextInput label={t('campaign')} required value={campaign} onChange={(event) => setCampaign(event.currentTarget.value)} />
        <TextInput label={t('channel')} value={channel} onChange={(event) => setChannel(event.currentTarget.value)} />
        <TextInput label={t('code')} description={t('codeNote')} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!target || !campaign} loading={make.isPending} onClick={() => make.mutate()}>{t('make')}</Button></Group>
      </Stack>
    </Modal>
  );
}
