import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Rule } from '../../../segments/contract';
import { type Editing, EditingContext, type Focus } from '../../../segments/builder/editing';
import { GroupCard } from '../../../segments/builder/GroupCard';
import { usePreview } from '../../../segments/builder/preview';
import { at, type Group, group, placeOf, ruleOf, treeOf } from '../../../segments/rule/tree';
import { useSentence } from '../../../segments/sentence';
import { useEditing } from '../editing';
import { concerns } from '../document/problems';

function treeFrom(rule: Rule | undefined): Group {
  try {
    return rule ? treeOf(rule) : group('all');
  } catch {
    return group('all');
  }
}

interface Props { label: string; place: string; /** Where the rule stands within its place. */ member: string; rule: Rule | undefined; onChange: (rule: Rule, typed?: string) => void }

/** A rule, edited as segments are; with its sentence, and how many it holds for now. */
export function RuleField({ label, place, member, rule, onChange }: Props) {
  const t = useTranslations('canvas.forms');
  const format = useFormatter();
  const sentence = useSentence();
  const { problems } = useEditing();
  const [root, setRoot] = useState<Group>(() => treeFrom(rule));
  const given = JSON.stringify(rule);
  const told = useRef(given);
  // A step that was taken back comes from outside; what was typed here is there already, and its places keep their ids.
  useEffect(() => {
    if (given !== told.current) {
      told.current = given;
      setRoot(treeFrom(given === undefined ? undefined : JSON.parse(given)));
    }
  }, [given]);
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Focus>();
  useEffect(() => {
    if (focus) {
      const spot = box.current?.querySelector(`#${CSS.escape(focus.id)}`);
      const inside = focus.act === 'first' ? spot?.querySelector<HTMLElement>('[data-fields] input') : focus.act ? spot?.querySelector<HTMLElement>(`[data-act="${focus.act}"]:not(:disabled)`) : undefined;
      (inside ?? (spot as HTMLElement | null))?.focus();
    }
  }, [focus]);
  const preview = usePreview(root, true);
  const problem = problems.get(place)?.find((one) => one.member === '' || concerns(one, member));
  const field = problem?.member === member ? 'rule' : problem?.member.startsWith(`${member}.`) ? `rule.${problem.member.slice(member.length + 1)}` : undefined;
  const wrong = field === undefined ? undefined : placeOf(root, field);
  const wrongId = wrong && (at(root, wrong.path)?.id ?? root.id);
  const editing = useMemo<Editing>(() => ({
    root,
    edit: (next, to, typed) => {
      if (next !== root) {
        const changed = ruleOf(next);
        told.current = JSON.stringify(changed);
        setRoot(next);
        onChange(changed, typed && `${member}.${typed}`);
      }
      if (to) {
        setFocus(to);
      }
    },
    wrong: (id, part) => id === wrongId && wrong?.member === part,
    said: (id) => (id === wrongId ? problem?.message : undefined),
  }), [root, onChange, member, wrongId, wrong?.member, problem?.message]);
  const known = preview.whole && !preview.fault ? preview.sample.data : undefined;
  return (
    <div ref={box} className="form-part" role="group" aria-label={label}>
      <h3>{label}</h3>
      {known && (
        <div aria-live="polite" data-stale={preview.stale || undefined}>
          <Text size="sm">{sentence(known.sentence)}</Text>
          <Text size="xs" c="dimmed">{t('holdsFor', { count: format.number(preview.exact?.exact ?? known.estimate), of: format.number(known.customers), about: preview.exact ? 'no' : 'yes' })}</Text>
        </div>
      )}
      <EditingContext value={editing}><GroupCard group={root} /></EditingContext>
    </div>
  );
}
