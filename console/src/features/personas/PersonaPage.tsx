import { Badge, Breadcrumbs, Button, Group, Modal, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Channel } from '../../ui/Channel';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { FaultPage } from '../../ui/FaultPage';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { calls } from '../segments/contract';
import { useSentence } from '../segments/sentence';
import type { PersonaView } from './contract';
import { Picture } from './Picture';

const route = getRouteApi('/inside/section/personas/$key');

/** One persona: the face of a segment. */
export function PersonaPage() {
  const t = useTranslations('personas');
  const { key } = route.useParams();
  const query = useQuery({ queryKey: ['persona', key], queryFn: () => data(calls.GET('/api/v1/personas/{key}', { params: { path: { key } } })) });
  const mayChange = useMay('PUT /api/v1/personas/{key}');
  const persona = query.data;
  useEffect(() => {
    if (persona) {
      document.title = `${persona.name} · Inyeon`;
    }
  }, [persona]);
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/personas" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{persona?.name ?? key}</Text></Breadcrumbs>
      {persona ? (
        <>
          <div className="page-head" style={{ alignItems: 'center' }}>
            <Picture picture={persona.picture} name={persona.name} size={72} />
            <div className="grow"><Title order={1}>{persona.name}</Title>{persona.quote && <Text c="dimmed" className="quote" mt={4}>{persona.quote}</Text>}</div>
            <Group gap={8}><Remove persona={persona} />{mayChange && <Button component={Link} to={`/personas/${key}/edit`}>{t('edit')}</Button>}</Group>
          </div>
          <Body persona={persona} />
        </>
      ) : <Skeleton height={420} />}
    </div>
  );
}

function Body({ persona }: { persona: PersonaView }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const sentence = useSentence();
  const segment = useQuery({ queryKey: ['segment', persona.segment], queryFn: () => data(calls.GET('/api/v1/segments/{key}', { params: { path: { key: persona.segment } } })) });
  return (
    <div className="columns">
      <div className="personas">
        <Facts title={t('demographics')} facts={persona.demographics} />
        <Facts title={t('psychographics')} facts={persona.psychographics} />
        {(['goals', 'pains', 'content'] as const).map((list) => persona[list].length > 0 && (
          <section key={list} className="card" aria-label={t(list)}><Title order={2}>{t(list)}</Title><ul style={{ margin: 0, paddingLeft: 18 }}>{persona[list].map((one) => <li key={one}>{one}</li>)}</ul></section>
        ))}
        {persona.channels.length + persona.devices.length > 0 && (
          <section className="card" aria-label={t('channels')}>
            <Title order={2}>{t('channels')}</Title>
            <Group gap={12}>{persona.channels.map((one) => <Channel key={one} channel={one} named />)}</Group>
            <Group gap={6} mt={8}>{persona.devices.map((one) => <Badge key={one} variant="default">{one}</Badge>)}</Group>
          </section>
        )}
      </div>
      <section className="card" aria-labelledby="persona-segment">
        <Title order={2} id="persona-segment">{t('segment')}</Title>
        <div className="number">{format.number(persona.size)}</div>
        <Text size="sm" c="dimmed" mb={8}>{t('share', { share: format.number(persona.share, { style: 'percent', maximumFractionDigits: 1 }) })}</Text>
        <RouteAnchor to="/segments/$key" params={{ key: persona.segment }}>{segment.data?.name ?? persona.segment}</RouteAnchor>
        <Text size="sm" c="dimmed">{sentence(segment.data?.sentence)}</Text>
        <Text size="xs" c="dimmed" mt={8}><When at={persona.updatedAt} /></Text>
      </section>
    </div>
  );
}

function Facts({ title, facts }: { title: string; facts: Record<string, string> }) {
  const lines = Object.entries(facts);
  return lines.length > 0 && (
    <section className="card" aria-label={title}><Title order={2}>{title}</Title><dl className="facts">{lines.map(([label, text]) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}</dl></section>
  );
}

function Remove({ persona }: { persona: PersonaView }) {
  const t = useTranslations('personas');
  const may = useMay('DELETE /api/v1/personas/{key}');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const remove = useMutation({
    mutationFn: () => calls.DELETE('/api/v1/personas/{key}', { params: { path: { key: persona.key } } }),
    onSuccess: async () => {
      done(t('removed'));
      await navigate({ to: '/personas' });
      await client.invalidateQueries({ queryKey: ['personas'] });
    },
  });
  return may && (
    <>
      <Button variant="default" onClick={open}>{t('remove')}</Button>
      <Modal opened={opened} onClose={close} title={`${t('remove')}: ${persona.name}`} closeButtonProps={{ 'aria-label': t('close') }}>
        {remove.isError && <Fault fault={remove.error} />}
        <Text mb={14}>{t('removeNote')}</Text>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t('remove')}</Button></Group>
      </Modal>
    </>
  );
}
