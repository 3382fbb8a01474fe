import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import { type JourneyDocument, type JourneyView, type Publication, calls } from '../contract';
import { compare, isSame, suggestedMove } from '../editor/document/compare';
import { modern } from '../editor/document/modern';
import { useEntrySentence } from '../editor/sentences';
import { MoveFields } from './MoveFields';

interface Props { view: JourneyView; document: JourneyDocument; errors: number; kept: boolean; close: () => void }

/** What publishing will do, in numbers, before it is done. */
export function PublishDialog({ view, document, errors, kept, close }: Props) {
  const t = useTranslations('canvas.publish');
  const format = useFormatter();
  const client = useQueryClient();
  const entrySays = useEntrySentence();
  const before = useMemo(() => (view.published ? modern(view.published) : undefined), [view.published]);
  const changes = useMemo(() => (before ? compare(before, document) : undefined), [before, document]);
  const inside = view.counts.active ?? 0;
  const staying = useMemo(() => new Map((view.graph?.nodes ?? []).filter((one) => one.staying > 0 && before?.nodes[one.id]).map((one) => [one.id, one.staying])), [view.graph, before]);
  const [moves, setMoves] = useState(false);
  const [map, setMap] = useState<Record<string, string>>(() => (before ? suggestedMove(before, document) : {}));
  const [members, setMembers] = useState(false);
  const publish = useMutation({
    mutationFn: () => {
      const nodes = Object.fromEntries(Object.entries(map).filter(([, to]) => to !== ''));
      const body: Publication = { ...(moves && before && { move: { from: view.version, nodes } }), ...(already !== undefined && { enterMembers: members ? already : 0 }) };
      return data(calls.POST('/api/v1/journeys/{key}/publish', { params: { path: { key: view.key } }, ...(Object.keys(body).length > 0 && { body }) }));
    },
    onSuccess: async (answer) => {
      done(t('done'));
      client.setQueryData(['journey', view.key], answer);
      close();
      await client.invalidateQueries({ queryKey: ['journey', view.key] });
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
  });
  const already = publish.error instanceof Problem && publish.error.code === 'already_in' ? Number(publish.error.body.count ?? 0) : undefined;
  const moving = [...staying].filter(([id]) => map[id]).reduce((sum, [, count]) => sum + count, 0);
  const marked = (mark: 'added' | 'removed' | 'changed') => changes?.nodes.filter((one) => one.mark === mark).length ?? 0;
  return (
    <Stack gap={14}>
      {!kept && <Alert color="orange">{t('notKept')}</Alert>}
      {errors > 0 && <Alert color="red">{t('errors', { count: errors })}</Alert>}
      {publish.isError && already === undefined && <Fault fault={publish.error} />}
      <ul className="dialog-list">
        <li>{t('enters', { entry: entrySays(document.entry) })}</li>
        {document.holdout && <li>{t('holdout', { percent: format.number(document.holdout.percent / 100, { style: 'percent', maximumFractionDigits: 1 }) })}</li>}
        {!changes ? view.version === 0 && <li>{t('first', { count: Object.keys(document.nodes).length })}</li> : isSame(changes) ? <li>{t('same')}</li>
          : <li>{t('changes', { added: marked('added'), removed: marked('removed'), changed: marked('changed') })}{changes.rest.length > 0 && ` ${t('restChanged')}`}</li>}
      </ul>
      {before && inside > 0 && (
        <Radio.Group label={t('inside', { count: inside })} value={moves ? 'move' : 'stay'} onChange={(next) => setMoves(next === 'move')}>
          <Stack gap={6} mt={6}>
            <Radio size="sm" value="stay" label={t('stay', { version: view.version })} />
            <Radio size="sm" value="move" label={t('move')} />
          </Stack>
        </Radio.Group>
      )}
      {moves && before && (
        <>
          <MoveFields before={before} after={document} staying={staying} map={map} setMap={setMap} />
          <Text size="sm" aria-live="polite">{t('moving', { moving, staying: Math.max(0, inside - moving) })}</Text>
        </>
      )}
      {already !== undefined && <Alert color="orange"><Checkbox size="sm" checked={members} onChange={(event) => setMembers(event.currentTarget.checked)} label={t('already', { count: already })} /><Text size="sm" mt={6}>{t('alreadyNote')}</Text></Alert>}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>{t('cancel')}</Button>
        <Button loading={publish.isPending} disabled={errors > 0 || !kept} onClick={() => publish.mutate()}>{t('publish')}</Button>
      </Group>
    </Stack>
  );
}
