import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Settings } from '../contract';
import { type AttributeDraft, TYPES, keyIn } from './family';
import { KeyField, Names } from './Names';
import { Options } from './Options';

/** All that is said of an attribute; its key only as long as it is new. */
export function AttributeForm({ name, attribute, settings, change }: { name: string; attribute: AttributeDraft; settings: Settings; change: (attribute: AttributeDraft) => void }) {
  const t = useTranslations('structure');
  const set = (part: Partial<AttributeDraft>) => change({ ...attribute, ...part });
  const { type, requiredFor } = attribute;
  const channels = [...settings.channels, ...requiredFor.filter((key) => settings.channels.every((one) => one.key !== key)).map((key) => ({ key, name: key }))];
  return (
    <fieldset className="facet attribute-form" aria-label={name}>
      <Stack gap={12}>
        <Names names={attribute.names} locales={settings.locales} change={(names) => set({ names })} />
        {!attribute.there && <KeyField value={keyIn(attribute)} change={(key) => set({ key })} />}
        <Group gap={12} align="flex-start">
          <Select label={t('type')} allowDeselect={false} value={type} onChange={(next) => next && set({ type: next as AttributeDraft['type'] })} data={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))} />
          {type === 'number' && <TextInput label={t('unit')} placeholder="ml" maxLength={20} w={140} value={attribute.unit} onChange={(event) => set({ unit: event.currentTarget.value })} />}
        </Group>
        {type === 'choice' && <Options options={attribute.options} settings={settings} change={(options) => set({ options })} />}
        {type === 'text' && <Checkbox label={t('localised')} checked={attribute.localised} onChange={(event) => set({ localised: event.currentTarget.checked })} />}
        <Checkbox label={t('perChannel')} checked={attribute.perChannel} onChange={(event) => set({ perChannel: event.currentTarget.checked })} />
        <Checkbox.Group label={t('requiredFor')} description={t('requiredForNote')} value={requiredFor} onChange={(next) => set({ requiredFor: next })}>
          <Group gap="6px 16px" mt={6}>{channels.map((one) => <Checkbox key={one.key} value={one.key} label={one.name} />)}</Group>
        </Checkbox.Group>
      </Stack>
    </fieldset>
  );
}
