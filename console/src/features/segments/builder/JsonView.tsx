import { Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Group, ruleOf, treeOf } from '../rule/tree';

const written = (root: Group) => JSON.stringify(ruleOf(root), null, 2);

/** The rule as the API takes it. Counts as soon as it can be read. */
export function JsonView({ root, onChange }: { root: Group; onChange: (next: Group) => void }) {
  const t = useTranslations('builder');
  const [text, setText] = useState(() => written(root));
  const [bad, setBad] = useState<string>();
  useEffect(() => {
    setText((now) => {
      try {
        return JSON.stringify(ruleOf(treeOf(JSON.parse(now)))) === JSON.stringify(ruleOf(root)) ? now : written(root);
      } catch {
        return written(root);
      }
    });
  }, [root]);
  const type = (next: string) => {
    setText(next);
    try {
      onChange(treeOf(JSON.parse(next)));
      setBad(undefined);
    } catch (fault) {
      setBad(fault instanceof Error ? fault.message : String(fault));
    }
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb={8}>{t('jsonNote')}</Text>
      <Textarea data-json aria-label={t('json')} autosize minRows={14} maxRows={30} spellCheck={false} styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }} value={text}
        error={bad && t('jsonBad', { reason: bad })} onChange={(event) => type(event.currentTarget.value)} />
    </>
  );
}
