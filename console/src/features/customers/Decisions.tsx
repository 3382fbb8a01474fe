import { Badge, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Decision } from '../../api/types';
import { Channel } from '../../ui/Channel';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';

const COLOURS: Record<Decision['outcome'], string> = { allowed: 'green', deferred: 'orange', refused: 'red' };

/** Why a decision came out so, in words. */
export function useReason(): (reason: string | undefined) => string {
  const t = useTranslations('reasons');
  return (reason) => (reason ? (t.has(reason as 'no_consent') ? t(reason as 'no_consent') : reason) : '');
}

/** Why this person did and did not get each message. */
export function Decisions({ id }: { id: string }) {
  const t = useTranslations('decisions');
  const query = useInfiniteQuery({
    queryKey: ['customer', id, 'decisions'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/customers/{id}/decisions', { params: { path: { id }, query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <PagedList query={query} label={t('title')} height={76} keyOf={(one) => String(one.id)} row={(one) => <Row decision={one} />}
      empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
  );
}

function Row({ decision }: { decision: Decision }) {
  const t = useTranslations('decisions');
  const reason = useReason();
  return (
    <Link to="/messages/$id" params={{ id: decision.messageId }} disabled={decision.outcome !== 'allowed'} className="row-link" style={{ gridTemplateColumns: '20px minmax(0, 1fr) auto' }}>
      <Channel channel={decision.channel} />
      <span style={{ minWidth: 0 }}>
        <Text className="one-line">{decision.journey} · {decision.node}</Text>
        <Text className="one-line" size="sm" c="dimmed">{reason(decision.reason) || t('mayGo')}{decision.evidence ? ` (${decision.evidence})` : ''}</Text>
        <Text size="xs" c="dimmed"><When at={decision.at} />{decision.until && <> · {t('until')} <When at={decision.until} /></>}</Text>
      </span>
      <Badge variant="light" color={COLOURS[decision.outcome]}>{t(decision.outcome)}</Badge>
    </Link>
  );
}
