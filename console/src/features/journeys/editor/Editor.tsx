import { ActionIcon, Breadcrumbs, Button, Drawer, Group, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery, useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutDistributeVertical } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../session/session';
import { PageHead } from '../../../ui/PageHead';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { begin, change, redo, undo } from '../../segments/rule/history';
import type { JourneyDocument, JourneyView } from '../contract';
import { StatusBadge } from '../StatusBadge';
import { useAutosave } from './autosave';
import { drawDocument } from './document/drawing';
import { arrange } from './document/edit';
import { modern } from './document/modern';
import { byPlace, ofRules, ofWays } from './document/problems';
import { type Editing, EditingContext } from './editing';
import { Panel } from './NodePanel';
import { Outline } from './Outline';
import { ProblemsMenu } from './ProblemsMenu';
import { Conflict, SaveLine } from './SaveLine';
import { PublishButton } from '../publish/PublishButton';

const EditorCanvas = lazy(async () => ({ default: (await import('./EditorCanvas')).EditorCanvas }));

interface Props { /** As it was when the page was opened. */ first: JourneyView; /** As it is. */ view: JourneyView; chosen?: string; choose: (node: string | undefined) => void; form?: 'list'; setForm: (form: 'list' | undefined) => void }

/** A journey's draft, on the canvas or as a list, with the form of what is chosen beside it. */
export function Editor({ first, view, chosen, choose, form, setForm }: Props) {
  const t = useTranslations('canvas');
  const all = useTranslations('journeys');
  const mayEdit = useMay('PUT /api/v1/journeys/{key}');
  const [initial] = useState(() => modern(first.definition));
  const [history, setHistory] = useState(() => begin(initial));
  const document = history.present;
  const { state, problems: told, save, settle, isBehind } = useAutosave(first, document, mayEdit);
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const asList = form === 'list' || narrow;
  const edit = useCallback((next: JourneyDocument, typed?: string) => setHistory((now) => change(now, next, typed)), []);
  const back = useCallback(() => setHistory(undo), []);
  const forth = useCallback(() => setHistory(redo), []);
  useWindowEvent('keydown', (event) => {
    if (mayEdit && (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      (event.shiftKey ? forth : back)();
    }
  });
  const drawing = useMemo(() => drawDocument(document), [document]);
  const problems = useMemo(() => byPlace([...ofWays(document), ...told, ...ofRules(document)]), [told, document]);
  const editing = useMemo<Editing>(() => ({ view, document, drawing, edit: mayEdit ? edit : () => undefined, chosen, choose, problems, mayEdit }), [view, document, drawing, edit, chosen, choose, problems, mayEdit]);
  const take = useCallback((theirs: JourneyView) => {
    settle(theirs);
    edit(modern(theirs.definition));
  }, [settle, edit]);
  // What a colleague saves appears here, where nothing of one's own waits; undo brings back what was.
  useEffect(() => {
    if (isBehind(view)) {
      take(view);
    }
  }, [view, isBehind, take]);
  const name = document.name ?? view.key;
  const errors = [...problems.values()].flat().filter((one) => one.severity === 'error').length;
  return (
    <EditingContext value={editing}>
      <div className="page editor">
        <Breadcrumbs mb={8}>
          <RouteAnchor to="/journeys" size="sm">{all('title')}</RouteAnchor>
          <RouteAnchor to="/journeys/$key" params={{ key: view.key }} size="sm">{name}</RouteAnchor>
          <Text size="sm" c="dimmed">{t('edit')}</Text>
        </Breadcrumbs>
        <PageHead title={name} note={<Group gap={10} component="span"><StatusBadge status={view.status} />{mayEdit ? <SaveLine state={state} again={() => void save()} /> : t('readOnly')}</Group>}>
          <Group gap={8}>
            {mayEdit && <>
              <ActionIcon variant="default" size={36} disabled={history.past.length === 0} onClick={back} aria-label={t('undo')} title={`${t('undo')} (Ctrl Z)`}><IconArrowBackUp size={17} /></ActionIcon>
              <ActionIcon variant="default" size={36} disabled={history.future.length === 0} onClick={forth} aria-label={t('redo')} title={`${t('redo')} (Ctrl ⇧ Z)`}><IconArrowForwardUp size={17} /></ActionIcon>
            </>}
            <PublishButton view={view} document={document} errors={errors} save={save} />
          </Group>
        </PageHead>
        {state.kind === 'conflict' && <Conflict theirs={state.theirs} take={take} keep={settle} />}
        <div className="editor-tools">
          {!narrow && <SegmentedControl size="xs" aria-label={t('view')} value={asList ? 'list' : 'canvas'} onChange={(next) => setForm(next === 'list' ? 'list' : undefined)} data={(['canvas', 'list'] as const).map((value) => ({ value, label: t(value) }))} />}
          {!asList && mayEdit && document.layout && <Button size="compact-sm" variant="subtle" leftSection={<IconLayoutDistributeVertical aria-hidden size={15} />} onClick={() => edit(arrange(document))}>{t('arrange')}</Button>}
          <ProblemsMenu />
          <span className="grow" />
          {narrow && <Button size="compact-sm" variant="default" onClick={() => choose('=journey')}>{t('settings')}</Button>}
          {view.version > 0 && <RouteAnchor size="sm" to="/journeys/$key/versions" params={{ key: view.key }}>{t('compare')}</RouteAnchor>}
        </div>
        <div className="editor-columns" data-narrow={narrow || undefined}>
          {asList ? <Outline /> : <ReactFlowProvider><Suspense fallback={<div className="canvas editor-canvas" aria-busy="true" />}><EditorCanvas /></Suspense></ReactFlowProvider>}
          {!narrow && <aside className="editor-panel" aria-label={t('panel')}><Panel /></aside>}
        </div>
        {narrow && <Drawer opened={chosen !== undefined} onClose={() => choose(undefined)} position="bottom" size="86%" title={t('panel')} closeButtonProps={{ 'aria-label': t('closePanel') }}><div className="editor-panel"><Panel /></div></Drawer>}
      </div>
    </EditingContext>
  );
}
