import { Breadcrumbs, Button, Group, MultiSelect, Skeleton, Stack, TagsInput, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Operation } from '../../api/types';
import { CHANNELS } from '../../theme';
import { useChannelName } from '../../ui/Channel';
import { done } from '../../ui/done';
import { Fault, useExplanation } from '../../ui/Fault';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { SegmentField } from '../segments/clauses/SimpleFields';
import { calls } from '../segments/contract';
import { isKey, keyOf } from '../segments/builder/key';
import type { PersonaView, PersonaWish } from './contract';
import { FactsField } from './FactsField';
import { PictureField } from './PictureField';

const fresh = getRouteApi('/inside/section/personas/new');
const edited = getRouteApi('/inside/section/personas/$key/edit');
const BLANK: PersonaWish = { name: '', segment: '', picture: '', quote: '', demographics: {}, psychographics: {}, goals: [], pains: [], channels: [], devices: [], content: [] };

const NEEDS: Operation[] = ['PUT /api/v1/personas/{key}'];

export function NewPersonaPage() {
  return <Only needs={NEEDS}><Fresh /></Only>;
}

export function EditPersonaPage() {
  return <Only needs={NEEDS}><Edited /></Only>;
}

function Fresh() {
  const t = useTranslations('personas');
  const { example } = fresh.useSearch();
  const first = example ? { ...BLANK, name: t('exampleName'), picture: '🍵', quote: t('exampleQuote'), demographics: { [t('exampleAge')]: t('exampleAgeText') }, goals: [t('exampleGoal')], pains: [t('examplePain')], channels: ['email'] } : BLANK;
  return <Editor first={first} />;
}

function Edited() {
  const { key } = edited.useParams();
  const query = useQuery({ queryKey: ['persona', key], queryFn: () => data(calls.GET('/api/v1/personas/{key}', { params: { path: { key } } })), staleTime: Infinity });
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return query.data ? <Editor first={query.data} persona={query.data} /> : <div className="page"><Skeleton height={420} /></div>;
}

function Editor({ first, persona }: { first: PersonaWish; persona?: PersonaView }) {
  const t = useTranslations('personas');
  const builder = useTranslations('builder');
  const explanation = useExplanation();
  const channel = useChannelName();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [wish, setWish] = useState(first);
  const [chosenKey, setChosenKey] = useState<string>();
  const [otherwise] = useState(() => `persona-${Date.now().toString(36)}`);
  const [shown, setShown] = useState(false);
  const key = persona?.key ?? chosenKey ?? keyOf(wish.name, otherwise);
  const set = (next: Partial<PersonaWish>) => setWish((now) => ({ ...now, ...next }));
  const save = useMutation({
    mutationFn: () => {
      const { name, segment, picture, quote, demographics, psychographics, goals, pains, channels, devices, content } = wish;
      return data(calls.PUT('/api/v1/personas/{key}', { params: { path: { key } }, headers: persona ? { 'If-Match': `"${persona.updatedAt}"` } : { 'If-None-Match': '*' }, body: { name: name.trim(), segment, picture: picture || undefined, quote: quote || undefined, demographics, psychographics, goals, pains, channels, devices, content } }));
    },
    onSuccess: async (view) => {
      done(t('saved'));
      client.setQueryData(['persona', key], view);
      void client.invalidateQueries({ queryKey: ['personas'] });
      await navigate({ to: '/personas/$key', params: { key } });
    },
  });
  const wrong = (member: string) => (save.error instanceof Problem && save.error.field?.split('.')[0] === member ? explanation(save.error) : undefined);
  const submit = () => {
    setShown(true);
    if (wish.name.trim() !== '' && wish.segment !== '' && isKey(key)) {
      save.mutate();
    }
  };
  const list = (member: 'goals' | 'pains' | 'devices' | 'content') => (
    <TagsInput label={t(member)} description={t('listNote')} splitChars={[]} acceptValueOnBlur value={wish[member]} error={wrong(member)} onChange={(items) => set({ [member]: items })} />
  );
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/personas" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{persona?.name ?? t('fresh')}</Text></Breadcrumbs>
      <PageHead title={persona ? t('editTitle', { name: persona.name }) : t('fresh')}>
        <Group gap={8}><Button variant="default" component={Link} to={persona ? `/personas/${persona.key}` : '/personas'}>{t('cancel')}</Button><Button loading={save.isPending} onClick={submit}>{t('save')}</Button></Group>
      </PageHead>
      {save.isError && <Fault fault={save.error} />}
      <Stack gap={14} maw={760}>
        <PictureField picture={wish.picture ?? ''} name={wish.name} wrong={wrong('picture')} onChange={(picture) => set({ picture })} />
        <TextInput label={t('name')} required value={wish.name} error={wrong('name') ?? (shown && wish.name.trim() === '')} onChange={(event) => set({ name: event.currentTarget.value })} autoFocus={!persona} />
        {!persona && <TextInput label={t('key')} description={builder('keyNote')} value={key} error={!isKey(key) && builder('keyBad')} onChange={(event) => setChosenKey(event.currentTarget.value)} />}
        <SegmentField size="sm" required label={t('segment')} value={wish.segment} wrong={Boolean(wrong('segment')) || (shown && wish.segment === '')} onChange={(segment) => set({ segment })} />
        <Textarea label={t('quote')} autosize minRows={1} value={wish.quote ?? ''} onChange={(event) => set({ quote: event.currentTarget.value })} />
        <FactsField label={t('demographics')} facts={wish.demographics} onChange={(demographics) => set({ demographics })} />
        <FactsField label={t('psychographics')} facts={wish.psychographics} onChange={(psychographics) => set({ psychographics })} />
        {list('goals')}
        {list('pains')}
        <MultiSelect label={t('channels')} searchable data={[...new Set([...CHANNELS, ...wish.channels])].map((value) => ({ value, label: channel(value) }))} value={wish.channels} error={wrong('channels')} onChange={(channels) => set({ channels })} />
        {list('devices')}
        {list('content')}
      </Stack>
    </div>
  );
}
