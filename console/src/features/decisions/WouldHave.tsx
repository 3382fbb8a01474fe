import { Skeleton, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';
import { type Policy, calls } from './contract';
import { Reasons } from './Reasons';

const SETTLES_MS = 700;

/** What the policy as it stands here would have done to the last month's messages. Nothing is changed by asking. */
export function WouldHave({ policy, changed }: { policy: Policy; changed: boolean }) {
  const t = useTranslations('policy');
  const format = useFormatter();
  const may = useMay('POST /api/v1/policy/preview');
  const [settled] = useDebouncedValue(JSON.stringify(policy), SETTLES_MS);
  const preview = useQuery({
    queryKey: ['policy-preview', settled], enabled: may && changed, placeholderData: keepPreviousData, retry: false, staleTime: 60_000,
    queryFn: ({ signal }) => data(calls.POST('/api/v1/policy/preview', { body: JSON.parse(settled), signal })),
  });
  if (!may) {
    return null;
  }
  const told = changed ? preview.data : undefined;
  return (
    <section className="card" aria-labelledby="would-have" aria-busy={preview.isFetching}>
      <Title order={2} id="would-have">{t('wouldHave')}</Title>
      {!changed && <Text size="sm" c="dimmed">{t('unchanged')}</Text>}
      {changed && preview.isError && <Fault fault={preview.error} />}
      {changed && !told && !preview.isError && <Skeleton height={120} />}
      {told && (
        <div aria-live="polite" data-stale={preview.isPlaceholderData || undefined}>
          <Text size="sm" mb={6}>{t.rich('since', { count: format.number(told.allowed), at: () => <When at={told.since} /> })}</Text>
          <ul className="would-have">
            <li>{t('later', { count: format.number(told.deferred) })}</li>
            <li>{t('not', { count: format.number(told.refused) })}</li>
            <li>{t('wouldGo', { count: format.number(told.wouldGo), of: format.number(told.capped) })}</li>
          </ul>
          <div style={{ marginTop: 10 }}><Reasons reasons={told.reasons} /></div>
          {!told.complete && <Text size="xs" c="dimmed" mt={6}>{t('incomplete')}</Text>}
        </div>
      )}
    </section>
  );
}
