import { Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import { useSession } from '../../session/session';

interface Step {
  key: 'events' | 'people' | 'journey' | 'message' | 'team';
  done: boolean | undefined;
  link: ReactNode;
}

/** The way from an empty installation to a message that has really gone. It goes when all of it is done. */
export function Checklist() {
  const t = useTranslations('checklist');
  const { may } = useSession();
  const wanted = may('PUT /api/v1/journeys/{key}') && may('GET /api/v1/users');
  const status = useQuery({ queryKey: ['status'], queryFn: () => data(api.GET('/api/v1/status')), enabled: wanted });
  const people = useQuery({ queryKey: ['customers', 'any'], queryFn: () => data(api.GET('/api/v1/customers', { params: { query: { limit: 1 } } })), enabled: wanted });
  const journeys = useQuery({ queryKey: ['journeys', 'any'], queryFn: () => data(api.GET('/api/v1/journeys', { params: { query: { limit: 50 } } })), enabled: wanted });
  const sent = useQuery({ queryKey: ['messages', 'any'], queryFn: () => data(api.GET('/api/v1/messages', { params: { query: { status: ['accepted'], limit: 1 } } })), enabled: wanted });
  const team = useQuery({ queryKey: ['users', 'any'], queryFn: () => data(api.GET('/api/v1/users', { params: { query: { limit: 2 } } })), enabled: wanted });
  const steps: Step[] = [
    { key: 'events', done: status.data && status.data.eventsStored > 0, link: <RouteAnchor size="sm" to="/sources">{t('toSources')}</RouteAnchor> },
    { key: 'people', done: people.data && people.data.items.length > 0, link: <RouteAnchor size="sm" to="/customers">{t('toCustomers')}</RouteAnchor> },
    { key: 'journey', done: journeys.data?.items.some((one) => one.status === 'published'), link: <RouteAnchor size="sm" to="/journeys">{t('toJourneys')}</RouteAnchor> },
    { key: 'message', done: sent.data && sent.data.items.length > 0, link: <RouteAnchor size="sm" to="/messages">{t('toMessages')}</RouteAnchor> },
    { key: 'team', done: team.data && team.data.items.length > 1, link: <RouteAnchor size="sm" to="/settings" search={{ tab: 'people' }}>{t('toTeam')}</RouteAnchor> },
  ];
  if (!wanted || steps.some((step) => step.done === undefined) || steps.every((step) => step.done)) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="checklist">
      <Title order={2} id="checklist">{t('title')}</Title>
      <ol className="plain">
        {steps.map((step) => (
          <li key={step.key} className="step">
            {step.done ? <IconCircleCheckFilled size={18} color="var(--mantine-primary-color-filled)" aria-label={t('done')} /> : <IconCircle size={18} aria-label={t('open')} />}
            <div className="grow"><Text size="sm" td={step.done ? 'line-through' : undefined}>{t(step.key)}</Text>{!step.done && step.link}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
