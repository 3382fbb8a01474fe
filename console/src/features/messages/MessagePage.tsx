import { Breadcrumbs, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import type { WholeMessage } from '../../api/types';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { When } from '../../ui/When';
import { useReason } from '../customers/Decisions';
import { MessageStatus } from './MessagesPage';

const route = getRouteApi('/inside/messages/$id');

/** One message: what the customer saw, why they got it, what came of it. */
export function MessagePage() {
  const t = useTranslations('message');
  const all = useTranslations('messages');
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ['message', id], queryFn: () => data(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })) });
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  const whole = query.data;
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/messages" size="sm">{all('title')}</RouteAnchor><Text size="sm" c="dimmed">{whole?.message.subject ?? id}</Text></Breadcrumbs>
      <PageHead title={whole ? whole.message.subject ?? t('untitled') : '…'} note={whole && <MessageStatus status={whole.message.status} />} />
      {whole ? (
        <div className="columns">
          <Content whole={whole} />
          <aside className="side" aria-label={t('about')}><About whole={whole} /><Life whole={whole} /></aside>
        </div>
      ) : <Skeleton height={360} />}
    </div>
  );
}

function Content({ whole }: { whole: WholeMessage }) {
  const t = useTranslations('message');
  const { view = 'html' } = route.useSearch();
  const navigate = route.useNavigate();
  if (!whole.content) {
    return <section className="card"><Text c="dimmed">{t('notYet')}</Text></section>;
  }
  const { from, subject, html, text, language } = whole.content;
  return (
    <section className="card" aria-label={t('content')}>
      <dl className="facts">
        <div><dt>{t('from')}</dt><dd>{from}</dd></div>
        <div><dt>{t('to')}</dt><dd>{whole.message.endpoint}</dd></div>
        <div><dt>{t('subject')}</dt><dd lang={language}>{subject}</dd></div>
      </dl>
      <SegmentedControl size="xs" my={10} aria-label={t('view')} value={view} onChange={(chosen) => void navigate({ search: { view: chosen === 'text' ? 'text' : undefined }, replace: true })}
        data={[{ value: 'html', label: 'HTML' }, { value: 'text', label: t('plain') }]} />
      {view === 'html'
        ? <iframe title={t('content')} className="mail" sandbox="" srcDoc={`<!doctype html><html lang="${language}"><meta charset="utf-8"><base target="_blank"><body style="margin:12px;background:#fff;color:#111">${html}`} />
        : <pre className="code" lang={language}>{text}</pre>}
    </section>
  );
}

function About({ whole }: { whole: WholeMessage }) {
  const t = useTranslations('message');
  const purposes = useTranslations('purposes');
  const { message } = whole;
  return (
    <section className="card" aria-labelledby="about-message">
      <Title order={2} id="about-message">{t('about')}</Title>
      <dl className="facts">
        <div><dt>{t('customer')}</dt><dd>{message.customerId ? <RouteAnchor to="/customers/$id" params={{ id: message.customerId }}>{message.customerName ?? message.endpoint}</RouteAnchor> : t('erased')}</dd></div>
        <div><dt>{t('journey')}</dt><dd><RouteAnchor to="/journeys/$key" params={{ key: message.journey }} search={{ node: message.node }}>{message.journey}</RouteAnchor> · {message.node}</dd></div>
        <div><dt>{t('purpose')}</dt><dd>{purposes.has(message.purpose as 'marketing') ? purposes(message.purpose as 'marketing') : message.purpose}</dd></div>
        <div><dt>{t('attempts')}</dt><dd>{message.attempts}</dd></div>
      </dl>
    </section>
  );
}

function Life({ whole }: { whole: WholeMessage }) {
  const t = useTranslations('message');
  const steps = useTranslations('steps');
  const reason = useReason();
  return (
    <section className="card" aria-labelledby="life">
      <Title order={2} id="life">{t('life')}</Title>
      <ol className="plain">
        {whole.life.map((step) => (
          <li key={step.at + step.what} className="consent">
            <Text size="sm">{steps.has(step.what as 'accepted') ? steps(step.what as 'accepted') : step.what}</Text>
            <Text size="xs" c="dimmed"><When at={step.at} />{step.detail && <> · {reason(step.detail)}</>}</Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
