import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { useMay } from '../../../session/session';
import type { Category, Settings } from '../contract';
import { useNamed } from '../queries';
import { Delete } from './Delete';
import { EditHead } from './EditHead';
import { KeyField, Names, type Texts, filled, keyFrom } from './Names';
import { NEW } from './parts';
import { homesFor, nextPosition, pathTo } from './tree';
import { useDraft } from './useDraft';
import { precondition, useSave } from './useSave';

interface Draft { key: string | null; names: Texts; parent: string | null; position: number | string }
interface Props { category: Category | null; parent: string | undefined; categories: Category[]; settings: Settings }

/** Makes a category, or changes one. */
export function CategoryEditor({ category, parent, categories, settings }: Props) {
  const t = useTranslations('structure');
  const named = useNamed();
  const navigate = useNavigate();
  const begin = (there: Category | null): Draft => (there
    ? { key: there.key, names: there.names, parent: there.parent ?? null, position: there.position }
    : { key: null, names: {}, parent: parent ?? null, position: nextPosition(categories, parent) });
  const kept = useDraft<Category, Draft>(`category/${category?.key ?? NEW}`, category, begin);
  const { draft, base, change } = kept;
  const key = base?.key ?? draft.key ?? keyFrom(draft.names);
  const saving = useSave({
    put: (sent: Draft) => data(api.PUT('/api/v1/categories/{key}', { params: { path: { key }, header: precondition(base) }, body: { names: filled(sent.names), parent: sent.parent, position: sent.position === '' ? 0 : sent.position } })),
    saved: kept.saved,
    then: (answer) => (category ? undefined : void navigate({ to: '/catalogue/structure', search: { category: answer.key } })),
  });
  const name = named(filled(draft.names), key) || t('newCategory');
  const homes = homesFor(categories, key).map((one) => ({ value: one.key, label: pathTo(categories, one.key).map((above) => named(above.names, above.key)).join(' › ') }));
  return (
    <section aria-label={name}>
      <EditHead title={name} {...kept} saving={saving} save={() => saving.mutate(draft)} mayNot={key === ''}
        note={base && <>{base.key} · {t('version', { version: base.version })} · <Link to="/catalogue" search={{ facet: [`category:${base.key}`] }} className="board-link">{t('itsProducts')}</Link></>}>
        {base && <DeleteCategory category={base} name={name} />}
      </EditHead>
      <div className="card"><Stack gap={12}>
        <Names names={draft.names} locales={settings.locales} change={(names) => change({ ...draft, names })} />
        {!base && <KeyField value={key} change={(typed) => change({ ...draft, key: typed })} />}
        <Group gap={12} align="flex-start" className="half">
          <Select label={t('parent')} searchable clearable clearButtonProps={{ 'aria-label': t('toTop') }} placeholder={t('top')} value={draft.parent} onChange={(next) => change({ ...draft, parent: next })} data={homes} />
          <NumberInput label={t('position')} description={t('positionNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} allowDecimal={false} value={draft.position} onChange={(position) => change({ ...draft, position })} />
        </Group>
      </Stack></div>
      {base && <Button component={Link} to="/catalogue/structure" search={{ category: NEW, parent: base.key } as never} mt={12} variant="subtle" size="compact-sm" leftSection={<IconPlus aria-hidden size={15} />}>{t('newWithin', { name })}</Button>}
    </section>
  );
}

function DeleteCategory({ category, name }: { category: Category; name: string }) {
  const t = useTranslations('structure');
  const navigate = useNavigate();
  const may = useMay('DELETE /api/v1/categories/{key}');
  return may && <Delete name={name} sure={t('deleteCategory')} act={() => api.DELETE('/api/v1/categories/{key}', { params: { path: { key: category.key } } })} gone={() => void navigate({ to: '/catalogue/structure', search: { tab: 'categories' } })} />;
}
