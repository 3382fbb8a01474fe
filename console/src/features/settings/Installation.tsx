import { Anchor, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { RouteAnchor } from '../../ui/RouteAnchor';

const FIGURES = ['eventsStored', 'entriesBehind', 'lagMs', 'setAside', 'backfillsPending', 'unknownMessages', 'forgedIdentities', 'unprovenIdentities'] as const;

function SetAsideLink() {
  const t = useTranslations('installation');
  return useMay('GET /api/v1/set-aside') && <> <RouteAnchor to="/sources" search={{ tab: 'setAside' }}>{t('look')}</RouteAnchor></>;
}

/** How this server is doing. */
export function Installation() {
  const t = useTranslations('installation');
  const format = useFormatter();
  const status = useQuery({ queryKey: ['status'], queryFn: () => data(api.GET('/api/v1/status')), refetchInterval: 5_000 });
  return (
    <Stack gap={16} maw={560}>
      {status.isError && <Fault fault={status.error} />}
      <section className="card" aria-labelledby="state">
        <Title order={2} id="state">{t('title')} {status.data?.version}</Title>
        <dl className="facts">{FIGURES.map((one) => <div key={one} style={{ gridTemplateColumns: '240px 1fr' }}><dt>{t(one)}</dt><dd>{status.data ? <>{format.number(status.data[one])}{one === 'setAside' && status.data.setAside > 0 && <SetAsideLink />}</> : '–'}</dd></div>)}</dl>
      </section>
      <Anchor href="/docs" target="_blank">{t('docs')}</Anchor>
      <Anchor href="/metrics" target="_blank">{t('metrics')}</Anchor>
    </Stack>
  );
}
