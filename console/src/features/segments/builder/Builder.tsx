import { ActionIcon, Alert, Breadcrumbs, Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useMay } from '../../../session/session';
import { done } from '../../../ui/done';
import { Fault, useExplanation } from '../../../ui/Fault';
import { PageHead } from '../../../ui/PageHead';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { When } from '../../../ui/When';
import { type SegmentView, calls } from '../contract';
import { Versions } from '../page/Versions';
import { isWhole, missing } from '../rule/shape';
import { at, placeOf, ruleOf } from '../rule/tree';
import { type Draft, useDraft } from './draft';
import { type Editing, EditingContext, type Focus } from './editing';
import { GroupCard } from './GroupCard';
import { Head } from './Head';
import { JsonView } from './JsonView';
import { isKey, keyOf } from './key';
import { usePreview } from './preview';
import { PreviewBar, PreviewPanel } from './PreviewPanel';

interface Props { segment?: SegmentView; initial: Draft; /** What to begin with instead: an example, or an older version. */ filled?: Draft; restored?: number }

/** Moves the keyboard to a place of the tree once it has been drawn. */
function useFocus(): (focus: Focus) => void {
  const wanted = useRef<Focus>(undefined);
  const [asked, ask] = useState(0);
  useEffect(() => {
    const { id = '', act } = wanted.current ?? {};
    const place = document.getElementById(id);
    const spot = act === 'first' ? place?.querySelector<HTMLElement>('[data-fields] input') : act ? place?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`) : undefined;
    (spot ?? place)?.focus();
    wanted.current = undefined;
  }, [asked]);
  return useCallback((focus) => {
    wanted.current = focus;
    ask((count) => count + 1);
  }, []);
}

function useTakingBack(undo: () => void, redo: () => void): void {
  useWindowEvent('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z' && !(event.target as Element).closest('[data-json]')) {
      event.preventDefault();
      (event.shiftKey ? redo : undo)();
    }
  });
}

export function Builder({ segment, initial, filled, restored }: Props) {
  const t = useTranslations('builder');
  const segments = useTranslations('segments');
  const detail = useTranslations('segment');
  const explanation = useExplanation();
  const maySave = useMay('PUT /api/v1/segments/{key}');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { draft, edit, undo, redo, canUndo, canRedo, found, discard, forget } = useDraft(segment?.key ?? '', initial, segment?.version ?? 0);
  const { root, name, description, fixed } = draft;
  const [chosenKey, setChosenKey] = useState<string>();
  const [otherwise] = useState(() => `segment-${Date.now().toString(36)}`);
  const key = segment?.key ?? chosenKey ?? keyOf(name, otherwise);
  const [form, setForm] = useState<'form' | 'json'>('form');
  const [shown, setShown] = useState(false);
  const [past, setPast] = useState(false);
  const focus = useFocus();
  useTakingBack(undo, redo);
  const begun = useRef(false);
  useEffect(() => {
    if (filled && !begun.current) {
      begun.current = true;
      edit(filled);
    }
  }, [filled, edit]);
  const preview = usePreview(root, !fixed);
  const save = useMutation({
    mutationFn: () => data(calls.PUT('/api/v1/segments/{key}', { params: { path: { key } }, headers: segment ? { 'If-Match': `"${segment.version}"` } : { 'If-None-Match': '*' }, body: { name: name.trim(), description: description.trim() || undefined, ...(fixed ? { static: true as const } : { rule: ruleOf(root) }) } })),
    onSuccess: async (view) => {
      forget();
      done(t('saved'));
      client.setQueryData(['segment', key], view);
      void client.invalidateQueries({ queryKey: ['segments'] });
      void client.invalidateQueries({ queryKey: ['segment', key] });
      await navigate({ to: '/segments/$key', params: { key } });
    },
  });
  const { reset } = save;
  useEffect(reset, [draft, reset]); // what the server said was about another rule
  const fault = save.error ?? preview.fault;
  const place = fault instanceof Problem && fault.field ? placeOf(root, fault.field) : undefined;
  const placeId = place && (at(root, place.path)?.id ?? root.id);
  const gaps = useMemo(() => new Set(missing(root).map((one) => `${one.id} ${one.member}`)), [root]);
  const editing: Editing = {
    root,
    edit: (next, to, typed) => {
      if (next !== root) {
        edit({ root: next }, typed);
      }
      if (to) {
        focus(to);
      }
    },
    wrong: (id, member) => (shown && gaps.has(`${id} ${member}`)) || (id === placeId && place?.member === member),
    said: (id) => (id === placeId && fault ? [explanation(fault), (fault as Problem).message].filter((word, index, all) => all.indexOf(word) === index).join(' ') : undefined),
  };
  const ready = name.trim() !== '' && isKey(key) && (fixed || isWhole(root));
  const toProblem = (id: string) => {
    setShown(true);
    setForm('form');
    focus({ id });
  };
  const submit = () => {
    setShown(true);
    if (ready) {
      save.mutate();
    } else if (name.trim() === '') {
      document.getElementById('segment-name')?.focus();
    } else {
      const gap = missing(root)[0];
      focus({ id: gap?.id ?? root.id });
    }
  };
  const title = segment ? t('title', { name: segment.name }) : t('fresh');
  return (
    <div className="page">
      <Breadcrumbs mb={10}>
        <RouteAnchor to="/segments" size="sm">{segments('title')}</RouteAnchor>
        {segment && <RouteAnchor to="/segments/$key" params={{ key: segment.key }} size="sm">{segment.name}</RouteAnchor>}
        <Text size="sm" c="dimmed">{segment ? detail('edit') : t('fresh')}</Text>
      </Breadcrumbs>
      <PageHead title={title}>
        <Group gap={8}>
          <ActionIcon variant="default" size={36} disabled={!canUndo} onClick={undo} aria-label={t('undo')} title={`${t('undo')} (Ctrl Z)`}><IconArrowBackUp size={17} /></ActionIcon>
          <ActionIcon variant="default" size={36} disabled={!canRedo} onClick={redo} aria-label={t('redo')} title={`${t('redo')} (Ctrl ⇧ Z)`}><IconArrowForwardUp size={17} /></ActionIcon>
          <Button variant="default" component={Link} to={segment ? `/segments/${segment.key}` : '/segments'}>{t('cancel')}</Button>
          {maySave && <Button loading={save.isPending} onClick={submit}>{t('save')}</Button>}
        </Group>
      </PageHead>
      {found && (
        <Alert color="gray" mb={14} py={8}>
          <Group gap={10}><span>{t.rich('draft', { at: () => <When at={found.at} /> })}{segment && found.version !== segment.version && ` ${t('older')}`}</span><Button size="compact-xs" variant="default" onClick={discard}>{t('discard')}</Button></Group>
        </Alert>
      )}
      {restored !== undefined && <Alert mb={14} py={8}>{detail('restoredTitle', { version: restored })}</Alert>}
      {save.isError && !place && <Fault fault={save.error} />}
      <div className="builder">
        <div>
          {maySave && <Head draft={draft} edit={edit} segment={segment} keyed={key} setKey={setChosenKey} shown={shown} />}
          {!fixed && (
            <section aria-labelledby="rule">
              <Group justify="space-between" mb={8}>
                <Title order={2} id="rule">{t('rule')}</Title>
                <SegmentedControl size="xs" value={form} onChange={(next) => setForm(next as 'form')} data={(['form', 'json'] as const).map((value) => ({ value, label: t(value) }))} />
              </Group>
              {form === 'json' ? <JsonView root={root} onChange={(next) => edit({ root: next }, 'json')} />
                : <EditingContext value={editing}><GroupCard group={root} /></EditingContext>}
              {form === 'form' && <Keys />}
            </section>
          )}
        </div>
        {!fixed && (
          <aside className="builder-side" aria-label={t('gives')}>
            <PreviewPanel preview={preview} root={root} toProblem={toProblem} toFault={() => placeId && toProblem(placeId)} />
            {segment && <details className="card" onToggle={(event) => setPast(event.currentTarget.open)}><summary>{t('versions')}</summary>{past && <div style={{ marginTop: 10 }}><Versions segment={segment} /></div>}</details>}
          </aside>
        )}
      </div>
      {!fixed && <PreviewBar preview={preview} root={root} />}
    </div>
  );
}

function Keys() {
  const t = useTranslations('tree');
  return <Text size="xs" c="dimmed" mt={8} visibleFrom="sm">{t('keys')}</Text>;
}
