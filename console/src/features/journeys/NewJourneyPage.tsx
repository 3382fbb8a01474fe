import { Breadcrumbs, Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { isKey, keyOf } from '../segments/builder/key';
import { type JourneyDocument, calls } from './contract';
import { inOrder } from './editor/document/outlets';
import { ICONS } from './editor/icons';
import { EMPTY, TEMPLATES } from './templates/templates';

export function NewJourneyPage() {
  return <Only needs={['PUT /api/v1/journeys/{key}']}><Fresh /></Only>;
}

/** What happens in a template, one sign for each step. */
function Steps({ document }: { document: JourneyDocument }) {
  const types = useTranslations('canvas.types');
  return (
    <span className="template-steps">
      {inOrder(document).map((id) => {
        const type = document.nodes[id]?.type ?? 'exit';
        const Icon = ICONS[type];
        return <span key={id} title={types(type)}><Icon aria-hidden size={16} /><span className="visually-hidden">{types(type)}</span></span>;
      })}
    </span>
  );
}

function Fresh() {
  const t = useTranslations('canvas.fresh');
  const all = useTranslations('journeys');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [template, setTemplate] = useState('');
  const [typed, setTyped] = useState<string>();
  const [chosenKey, setChosenKey] = useState<string>();
  const [otherwise] = useState(() => `journey-${Date.now().toString(36)}`);
  const titleOf = (key: string, document: JourneyDocument) => (t.has(`templates.${key as 'welcome'}.name`) ? t(`templates.${key as 'welcome'}.name`) : document.name ?? key);
  const noteOf = (key: string, document: JourneyDocument) => (t.has(`templates.${key as 'welcome'}.note`) ? t(`templates.${key as 'welcome'}.note`) : document.description ?? '');
  const found = TEMPLATES.find((one) => one.key === template);
  const name = typed ?? (found ? titleOf(found.key, found.document) : '');
  const key = chosenKey ?? keyOf(name, otherwise);
  const make = useMutation({
    mutationFn: () => data(calls.PUT('/api/v1/journeys/{key}', { params: { path: { key }, query: { incomplete: true } }, headers: { 'If-None-Match': '*' }, body: { ...(found?.document ?? EMPTY), name: name.trim() } })),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['journeys'] });
      await navigate({ to: '/journeys/$key/edit', params: { key }, search: { node: found ? undefined : '=entry' } });
    },
  });
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/journeys" size="sm">{all('title')}</RouteAnchor><Text size="sm" c="dimmed">{t('title')}</Text></Breadcrumbs>
      <PageHead title={t('title')} note={t('note')} />
      <div className="templates" role="radiogroup" aria-label={t('begin')}>
        {[{ key: '', document: EMPTY }, ...TEMPLATES].map((one) => (
          <label key={one.key} className="template" data-chosen={one.key === template || undefined}>
            <input type="radio" name="template" className="visually-hidden" checked={one.key === template} onChange={() => setTemplate(one.key)} />
            <b>{one.key === '' ? t('scratch') : titleOf(one.key, one.document)}</b>
            <span className="dimmed">{one.key === '' ? t('scratchNote') : noteOf(one.key, one.document)}</span>
            {one.key !== '' && <Steps document={one.document} />}
          </label>
        ))}
      </div>
      {make.isError && <Fault fault={make.error} />}
      <form onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}>
        <Group align="flex-start" gap={12} mt={18} className="fresh-fields">
          <TextInput label={t('name')} required value={name} w={280} onChange={(event) => setTyped(event.currentTarget.value)} />
          <TextInput label={t('key')} description={t('keyNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={key} w={280} error={!isKey(key) && t('keyBad')} onChange={(event) => setChosenKey(event.currentTarget.value)} />
        </Group>
        <Button mt={16} type="submit" loading={make.isPending} disabled={name.trim() === '' || !isKey(key)}>{t('make')}</Button>
      </form>
    </div>
  );
}
