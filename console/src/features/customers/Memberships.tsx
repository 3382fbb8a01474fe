import { Badge, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Customer } from '../../api/types';
import { useMay } from '../../session/session';
import { SegmentWords } from '../../i18n/SegmentWords';
import { When } from '../../ui/When';
import { SegmentsOf } from './SegmentsOf';

/** The segments and journeys that they are in. */
export function Memberships({ customer }: { customer: Customer }) {
  const t = useTranslations('customer');
  const mayLook = useMay('GET /api/v1/customers/{id}/journeys');
  const journeys = useQuery({
    queryKey: ['customer', customer.id, 'journeys'],
    queryFn: () => data(api.GET('/api/v1/customers/{id}/journeys', { params: { path: { id: customer.id } } })),
    enabled: mayLook,
  });
  const maySee = useMay('GET /api/v1/customers/{id}/segments');
  return (
    <>
      {mayLook && (
        <section className="card" aria-labelledby="in-journeys">
          <Title order={2} id="in-journeys">{t('journeys')}</Title>
          {journeys.data?.items.length === 0 && <Text size="sm" c="dimmed">{t('noJourneys')}</Text>}
          <ul className="plain">
            {journeys.data?.items.map((run) => (
              <li key={run.runId}>
                <Link to="/journeys/$key" params={{ key: run.journey }} search={run.node ? { node: run.node } : {}} className="latest">
                  <span className="grow">{run.journey}<Text size="xs" c="dimmed"><When at={run.enteredAt} /></Text></span>
                  <Badge variant={run.outcome ? 'default' : 'light'}>{run.outcome ? t('ended', { outcome: run.outcome }) : t('at', { node: run.node ?? '' })}</Badge>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {maySee ? <SegmentWords><SegmentsOf customer={customer.id} /></SegmentWords> : <Plain segments={customer.segments} />}
    </>
  );
}

/** For those who may see the customer and nothing of the segments but their names. */
function Plain({ segments }: { segments: Customer['segments'] }) {
  const t = useTranslations('customer');
  const names = Object.entries(segments);
  return (
    <section className="card" aria-labelledby="in-segments">
      <Title order={2} id="in-segments">{t('segments')}</Title>
      {names.length === 0 && <Text size="sm" c="dimmed">{t('noSegments')}</Text>}
      {names.map(([name, since]) => <Group key={name} justify="space-between"><Text size="sm">{name}</Text><Text size="xs" c="dimmed"><When at={since} /></Text></Group>)}
    </section>
  );
}
