import { Button, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { Count } from './contract';

type Line = NonNullable<Count['lines']>['items'][number];

/** What was found of one thing. */
export function CountLine({ line, count }: { line: Line; count: (() => void) | undefined }) {
  const t = useTranslations('counts');
  const format = useFormatter();
  const variance = line.variance ?? 0;
  return (
    <div className="count-line">
      <span style={{ minWidth: 0 }}>
        <Text fw={600} className="one-line">{line.name}</Text>
        <Text size="xs" c="dimmed" className="one-line">{[line.sku, line.countedBy].filter(Boolean).join(' · ')}</Text>
      </span>
      <span className="n">{line.expected != null && <><small>{t('expected')}</small> {format.number(line.expected)}</>}</span>
      <span className="n">{line.counted == null ? <Text span size="sm" c="dimmed">{t('notYet')}</Text> : <><small>{t('counted')}</small> <b>{format.number(line.counted)}</b></>}</span>
      <span className="n" data-variance={variance === 0 ? undefined : variance > 0 ? 'more' : 'fewer'}>{variance !== 0 && <><small>{t('variance')}</small> <b>{format.number(variance, { signDisplay: 'always' })}</b></>}</span>
      {count && <Button size="compact-sm" variant="default" onClick={count} aria-label={t('countOne', { name: line.name })}>{t('count')}</Button>}
    </div>
  );
}
