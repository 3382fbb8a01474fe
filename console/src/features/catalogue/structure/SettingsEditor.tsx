import { SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import type { Settings } from '../contract';
import { ChannelRows } from './ChannelRows';
import { EditHead } from './EditHead';
import { Languages } from './Languages';
import { type SettingsDraft, settingsBody, settingsDraftOf, withLocales } from './settings';
import { useDraft } from './useDraft';
import { precondition, useSave } from './useSave';

/** How the catalogue is kept. */
export function SettingsEditor({ settings }: { settings: Settings }) {
  const t = useTranslations('structure');
  const kept = useDraft<Settings, SettingsDraft>('catalogue', settings, (there) => settingsDraftOf(there ?? settings));
  const { draft, base, change } = kept;
  const saving = useSave({
    put: (sent: SettingsDraft) => data(api.PUT('/api/v1/catalogue', { params: { header: { 'If-Match': precondition(base)['If-Match'] } }, body: settingsBody(sent) })),
    saved: kept.saved,
  });
  return (
    <section aria-label={t('channels')} style={{ maxWidth: 900 }}>
      <EditHead title={t('channels')} note={t('judgedAnew')} {...kept} saving={saving} save={() => saving.mutate(draft)} />
      <Stack gap={16}>
        <RecordCard record={draft.record} change={(record) => change({ ...draft, record })} />
        <Languages locales={draft.locales} change={(locales) => change(withLocales(draft, locales))} />
        <section className="card">
          <TextInput label={t('currency')} description={t('currencyNote')} placeholder="KRW" maxLength={3} maw={300} value={draft.currency} onChange={(event) => change({ ...draft, currency: event.currentTarget.value.toUpperCase() })} />
        </section>
        <ChannelRows channels={draft.channels} locales={draft.locales} change={(channels) => change({ ...draft, channels })} />
      </Stack>
    </section>
  );
}

function RecordCard({ record, change }: { record: SettingsDraft['record']; change: (record: SettingsDraft['record']) => void }) {
  const t = useTranslations('structure');
  const external = record.is === 'external';
  return (
    <section className="card" aria-labelledby="record">
      <Title order={3} size="h2" id="record" mb={8}>{t('record')}</Title>
      <Stack gap={10} align="flex-start">
        <SegmentedControl aria-labelledby="record" value={record.is} onChange={(is) => change({ ...record, is: is as typeof record.is })} data={[{ value: 'inyeon', label: 'Inyeon' }, { value: 'external', label: t('another') }]} />
        {external && <TextInput label={t('systemName')} required maxLength={100} w="100%" maw={300} value={record.name} onChange={(event) => change({ ...record, name: event.currentTarget.value })} />}
        <Text size="sm" c="dimmed">{t(external ? 'recordElsewhere' : 'recordHere')}</Text>
      </Stack>
    </section>
  );
}
