import { Group, SegmentedControl, Text, TextInput, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { SegmentView } from '../contract';
import type { Draft } from './draft';
import { isKey } from './key';

interface Props { draft: Draft; edit: (next: Partial<Draft>, typed?: string) => void; segment?: SegmentView; keyed: string; setKey: (key: string) => void; shown: boolean }

/** What the segment is called, and of which kind it is. */
export function Head({ draft, edit, segment, keyed, setKey, shown }: Props) {
  const t = useTranslations('builder');
  return (
    <div style={{ display: 'grid', gap: 12, marginBottom: 18 }}>
      <Group gap={12} align="flex-start" grow preventGrowOverflow={false}>
        <TextInput id="segment-name" label={t('name')} required placeholder={t('namePlaceholder')} value={draft.name} error={shown && draft.name.trim() === ''} autoFocus={!segment}
          onChange={(event) => edit({ name: event.currentTarget.value }, 'name')} style={{ minWidth: 220 }} />
        {!segment && <TextInput label={t('key')} description={t('keyNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={keyed} error={!isKey(keyed) && t('keyBad')} onChange={(event) => setKey(event.currentTarget.value)} style={{ minWidth: 220 }} />}
      </Group>
      <Textarea label={t('description')} autosize minRows={1} maxRows={5} value={draft.description} onChange={(event) => edit({ description: event.currentTarget.value }, 'description')} />
      {!segment && (
        <div>
          <SegmentedControl size="xs" aria-label={t('kind')} value={draft.fixed ? 'fixed' : 'byRule'} onChange={(kind) => edit({ fixed: kind === 'fixed' })} data={(['byRule', 'fixed'] as const).map((value) => ({ value, label: t(value) }))} />
          {draft.fixed && <Text size="sm" c="dimmed" mt={6}>{t('fixedNote')}</Text>}
        </div>
      )}
    </div>
  );
}
