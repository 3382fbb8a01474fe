import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ClauseFields } from '../clauses/ClauseFields';
import { replace } from '../rule/edit';
import { type Leaf, kindOf, pathTo } from '../rule/tree';
import { Acts } from './Acts';
import { ICONS } from './AddMenu';
import { actOf, useActs, useEditing } from './editing';

/** One condition with its fields. */
export function ClauseCard({ leaf }: { leaf: Leaf }) {
  const t = useTranslations('tree');
  const clauses = useTranslations('clauses');
  const { root, edit, wrong, said } = useEditing();
  const { act } = useActs(leaf.id);
  const kind = 'trait' in leaf.clause && leaf.clause.op === 'near' ? 'near' : kindOf(leaf.clause);
  const Icon = ICONS[kind];
  const word = said(leaf.id);
  return (
    <div id={leaf.id} className="clause" role="group" aria-label={t(leaf.negated ? 'notCondition' : 'condition', { kind: clauses(kind) })} data-wrong={word ? true : undefined} tabIndex={-1}
      onKeyDown={(event) => {
        const wanted = actOf(event);
        if (wanted) {
          event.preventDefault();
          event.stopPropagation();
          act(wanted);
        }
      }}>
      <div className="rule-head">
        <Icon aria-hidden size={16} />
        <Text size="sm" fw={600} className="grow">{clauses(kind)}</Text>
        <Acts id={leaf.id} name={clauses(kind)} negated={leaf.negated} />
      </div>
      {word && <Text size="xs" c="red" mb={6} role="alert">{word}</Text>}
      <div data-fields>
        <ClauseFields clause={leaf.clause} wrong={(member) => wrong(leaf.id, member)}
          onChange={(clause, typed) => edit(replace(root, pathTo(root, leaf.id) ?? [], { ...leaf, clause }), undefined, typed && `${leaf.id}.${typed}`)} />
      </div>
    </div>
  );
}
