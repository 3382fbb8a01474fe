import { ActionIcon, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { MessageTabs } from '../messages/MessageTabs';
import { begin, change, redo, undo } from '../segments/rule/history';
import { type Law, type Policy, calls } from './contract';
import { policyOf } from './policy';
import { PolicyForm } from './PolicyForm';
import { WouldHave } from './WouldHave';

export function PolicyPage() {
  return <Only needs={['GET /api/v1/policy']}><Loaded /></Only>;
}

function Loaded() {
  const query = useQuery({ queryKey: ['policy'], queryFn: () => data(calls.GET('/api/v1/policy')), staleTime: Infinity });
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return query.data ? <Edited key={JSON.stringify(query.data)} told={query.data} /> : <div className="page"><Skeleton height={40} mb={16} /><Skeleton height={420} /></div>;
}

/** Caps, quiet hours and who is left alone; beside them what a change would have done. */
function Edited({ told }: { told: Policy & { law?: Law[] } }) {
  const t = useTranslations('policy');
  const client = useQueryClient();
  const mayEdit = useMay('PUT /api/v1/policy');
  const [history, setHistory] = useState(() => begin(policyOf(told)));
  const policy = history.present;
  const changed = JSON.stringify(policy) !== JSON.stringify(policyOf(told));
  const save = useMutation({
    mutationFn: () => data(calls.PUT('/api/v1/policy', { body: policy })),
    onSuccess: (answer) => {
      done(t('saved'));
      client.setQueryData(['policy'], { ...told, ...answer });
    },
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>
        {mayEdit && (
          <Group gap={8}>
            <ActionIcon variant="default" size={36} disabled={history.past.length === 0} onClick={() => setHistory(undo)} aria-label={t('undo')}><IconArrowBackUp size={17} /></ActionIcon>
            <ActionIcon variant="default" size={36} disabled={history.future.length === 0} onClick={() => setHistory(redo)} aria-label={t('redo')}><IconArrowForwardUp size={17} /></ActionIcon>
            <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button>
          </Group>
        )}
      </PageHead>
      <MessageTabs at="policy" />
      {save.isError && <Fault fault={save.error} />}
      <div className="policy">
        <fieldset disabled={!mayEdit} className="policy-parts" style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <PolicyForm policy={policy} change={(next, typed) => setHistory((now) => change(now, next, typed))} />
        </fieldset>
        <aside className="policy-side" aria-label={t('wouldHave')}><WouldHave policy={policy} changed={changed} /></aside>
      </div>
      {told.law && told.law.length > 0 && <Laws law={told.law} />}
    </div>
  );
}

/** What goes before the policy, and nobody changes here. */
function Laws({ law }: { law: Law[] }) {
  const t = useTranslations('policy');
  const { language } = useLanguage();
  return (
    <section className="card" aria-labelledby="law" style={{ marginTop: 24 }}>
      <Title order={2} id="law">{t('law')}</Title>
      <Text size="sm" c="dimmed" mb={6}>{t('lawNote')}</Text>
      <ul className="plain">
        {law.map((one) => (
          <li key={one.id} className="law"><b>{one.id}</b> {one.says[language] ?? one.says.en}<Text size="xs" c="dimmed">{[one.countries.join(', '), one.channels.join(', '), one.source].filter(Boolean).join(' · ')}</Text></li>
        ))}
      </ul>
    </section>
  );
}
