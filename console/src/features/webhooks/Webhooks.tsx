import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { OperationWords } from '../../i18n/OperationWords';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { ShownSecret } from './ShownSecret';
import { type Saved, type Webhook, WebhookState } from './state';
import { WebhookForm } from './WebhookForm';

/** To whom we tell who enters a segment and who leaves it. */
export function Webhooks() {
  return <OperationWords><List /></OperationWords>;
}

function List() {
  const t = useTranslations('webhooks');
  const navigate = useNavigate();
  const mayMake = useMay('PUT /api/v1/webhook-endpoints/{key}');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Saved | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['webhooks', 'list'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/webhook-endpoints', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const open = (key: string) => void navigate({ to: '/settings/webhooks/$key', params: { key } });
  const saved = (one: Saved) => {
    setMaking(false);
    if (one.secret) {
      setMade(one);
    } else {
      open(one.webhook.key);
    }
  };
  return (
    <>
      <Group justify="space-between" mb={12}><Text c="dimmed" maw={680}>{t('note')}</Text>{mayMake && <Button onClick={() => setMaking(true)}>{t('make')}</Button>}</Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.key} row={(one) => <Row webhook={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {making && <WebhookForm close={() => setMaking(false)} saved={saved} />}
      {made?.secret && <ShownSecret secret={made.secret} close={() => open(made.webhook.key)} />}
    </>
  );
}

function Row({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  const format = useFormatter();
  const about = [webhook.segments ? t('segmentCount', { count: webhook.segments.length }) : t('allSegments'), webhook.url];
  return (
    <Link to="/settings/webhooks/$key" params={{ key: webhook.key }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{webhook.name}</Text>
        <Text className="one-line" size="sm" c="dimmed">{about.join(' · ')}</Text>
      </span>
      <span style={{ textAlign: 'right' }}><WebhookState state={webhook.state} />{webhook.pending > 0 && <Text size="xs" c="dimmed">{t('waiting', { count: webhook.pending, shown: format.number(webhook.pending) })}</Text>}</span>
    </Link>
  );
}
