import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core';
import '@mantine/core/styles/Fieldset.layer.css';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';

/** Lines of a label and a text. Lines without a label are kept here and nowhere else. */
export function FactsField({ label, facts, onChange }: { label: string; facts: Record<string, string>; onChange: (facts: Record<string, string>) => void }) {
  const t = useTranslations('personas');
  const [lines, setLines] = useState<[string, string][]>(() => Object.entries(facts));
  const change = (next: [string, string][]) => {
    setLines(next);
    onChange(Object.fromEntries(next.filter(([name]) => name.trim() !== '')));
  };
  return (
    <Fieldset legend={label} p={12} styles={{ legend: { fontWeight: 500, fontSize: 14 } }}>
      {lines.map(([name, text], index) => (
        <Group key={index} gap={8} mb={8} wrap="nowrap">
          <TextInput aria-label={`${label}: ${t('label')} ${index + 1}`} placeholder={t('label')} w="34%" value={name} onChange={(event) => change(lines.with(index, [event.currentTarget.value, text]))} />
          <TextInput aria-label={`${label}: ${t('text')} ${index + 1}`} placeholder={t('text')} className="grow" value={text} onChange={(event) => change(lines.with(index, [name, event.currentTarget.value]))} />
          <ActionIcon variant="subtle" color="gray" aria-label={`${t('removeLine')} ${index + 1}`} onClick={() => change(lines.toSpliced(index, 1))}><IconX size={15} /></ActionIcon>
        </Group>
      ))}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus aria-hidden size={13} />} onClick={() => change([...lines, ['', '']])}>{t('addLine')}</Button>
    </Fieldset>
  );
}
