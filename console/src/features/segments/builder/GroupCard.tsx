import { SegmentedControl, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { setKind } from '../rule/edit';
import { type Group, pathTo } from '../rule/tree';
import { Acts } from './Acts';
import { AddMenu } from './AddMenu';
import { ClauseCard } from './ClauseCard';
import { actOf, useActs, useEditing } from './editing';

/** Conditions that hold together: all of them, or any. */
export function GroupCard({ group }: { group: Group }) {
  const t = useTranslations('tree');
  const { root, edit, said, wrong } = useEditing();
  const { path, act } = useActs(group.id);
  const name = t(group.negated ? 'notGroup' : 'group', { kind: t(group.kind) });
  const word = said(group.id);
  const bare = wrong(group.id, group.kind);
  return (
    <div id={group.id} className="rule-group" role="group" aria-label={name} data-kind={group.kind} data-wrong={word || bare || undefined} tabIndex={-1}
      onKeyDown={(event) => {
        const wanted = path.length > 0 && event.currentTarget.contains(event.target as Element) && (event.target as Element).closest('.clause, .rule-group') === event.currentTarget ? actOf(event) : undefined;
        if (wanted) {
          event.preventDefault();
          act(wanted);
        }
      }}>
      <div className="rule-head">
        <SegmentedControl size="xs" aria-label={t('kind')} value={group.kind} onChange={(kind) => edit(setKind(root, pathTo(root, group.id) ?? [], kind as Group['kind']))}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(value) }))} />
        <span className="grow" />
        <Acts id={group.id} name={name} negated={group.negated} />
      </div>
      {word && <Text size="xs" c="red" mb={6} role="alert">{word}</Text>}
      {group.parts.length === 0 && <Text size="sm" c="dimmed" py={4}>{t('empty')}</Text>}
      <ul className="plain rule-parts">
        {group.parts.map((part) => <li key={part.id}>{part.kind === 'leaf' ? <ClauseCard leaf={part} /> : <GroupCard group={part} />}</li>)}
      </ul>
      <AddMenu to={group} />
    </div>
  );
}
