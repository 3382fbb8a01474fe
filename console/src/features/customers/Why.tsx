import { Badge, Group, Modal, Skeleton, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { useEventName } from '../../ui/eventName';
import { Fault } from '../../ui/Fault';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { type Why as Answer, type WhyClause, calls } from '../segments/contract';
import { useSentence } from '../segments/sentence';

/** Why somebody is in a segment, or is not: each part of the rule, what was found, and what decided it. */
export function Why({ customer, segment, close }: { customer: string; segment: string; close: () => void }) {
  const t = useTranslations('why');
  const query = useQuery({
    queryKey: ['customer', customer, 'why', segment],
    queryFn: () => data(calls.GET('/api/v1/customers/{id}/segments/{key}/why', { params: { path: { id: customer, key: segment } } })),
    staleTime: 0,
  });
  const why = query.data;
  return (
    <Modal opened onClose={close} size="lg" title={t(!why || why.member ? 'title' : 'titleNot', { name: why?.name ?? segment })} closeButtonProps={{ 'aria-label': t('close') }}>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={180} />}
      {why && (
        <>
          <Head why={why} />
          <ul className="why" aria-label={t('tree')}><Part clause={why.clause} customer={customer} wanted close={close} /></ul>
        </>
      )}
    </Modal>
  );
}

function Head({ why }: { why: Answer }) {
  const t = useTranslations('why');
  const mayOpen = useMay('GET /api/v1/segments/{key}');
  return (
    <div style={{ marginBottom: 14 }}>
      <Text fw={600}>{why.member && why.since ? t.rich('member', { at: () => <When at={why.since ?? ''} /> }) : t('noMember')}</Text>
      {why.changesAt && <Text size="sm">{t.rich('changes', { at: () => <When at={why.changesAt ?? ''} /> })}</Text>}
      <Group gap={12}><Text size="xs" c="dimmed">{t('looked')} <When at={why.at} /></Text>{mayOpen && <RouteAnchor size="xs" to="/segments/$key" params={{ key: why.key }}>{t('toSegment')}</RouteAnchor>}</Group>
    </div>
  );
}

interface PartOf { clause: WhyClause; customer: string; /** Whether the rule wants it to hold: not so below a “not”. */ wanted: boolean; close: () => void }

function Part({ clause, customer, wanted, close }: PartOf) {
  const t = useTranslations('why');
  const sentence = useSentence();
  const good = clause.holds === wanted;
  return (
    <li>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <span style={{ display: 'inline-flex', paddingTop: 2, color: good ? 'light-dark(#2b8a3e, #69db7c)' : 'light-dark(#c92a2a, #ff8787)' }}>{clause.holds ? <IconCircleCheckFilled aria-hidden size={17} /> : <IconCircleX aria-hidden size={17} />}</span>
        <Text component="span" size="sm" className="grow">{sentence(clause.sentence)}</Text>
        <Badge variant="light" color={good ? 'green' : 'red'} style={{ flex: 'none' }}>{clause.holds ? t('holds') : t('fails')}</Badge>
      </Group>
      <div style={{ paddingLeft: 25 }}>
        {clause.found != null && <Text size="sm" c="dimmed">{t('found')} {clause.found}</Text>}
        {clause.changesAt && <Text size="xs" c="dimmed">{t.rich('changes', { at: () => <When at={clause.changesAt ?? ''} /> })}</Text>}
        {clause.events.length > 0 && <Deciding clause={clause} customer={customer} close={close} />}
      </div>
      {clause.parts.length > 0 && <ul className="why">{clause.parts.map((part, index) => <Part key={index} clause={part} customer={customer} wanted={clause.kind === 'not' ? !wanted : wanted} close={close} />)}</ul>}
    </li>
  );
}

const MOMENT_MS = 1_000;

/** The events that decided it, each where it stands in the timeline. */
function Deciding({ clause, customer, close }: Omit<PartOf, 'wanted'>) {
  const t = useTranslations('why');
  const named = useEventName();
  return (
    <>
      <Text size="xs" c="dimmed" mt={4}>{t('decided')}</Text>
      <ul className="plain">
        {clause.events.map((one) => (
          <li key={`${one.id.partition}-${one.id.position}`}>
            <RouteAnchor size="sm" onClick={close} to="/customers/$id" params={{ id: customer }} search={{ before: new Date(Date.parse(one.occurredAt) + MOMENT_MS).toISOString(), name: [one.name] }}>{named(one.name)} · <When at={one.occurredAt} /></RouteAnchor>
          </li>
        ))}
      </ul>
    </>
  );
}
