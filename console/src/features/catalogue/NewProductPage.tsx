import { Anchor, Button, Skeleton, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { Elsewhere } from './CatalogueTabs';
import type { Settings } from './contract';
import { type Draft, bodyOf, draftOf } from './draft';
import { ProductForm } from './ProductForm';
import { useSettings } from './queries';
import { ProductFault } from './words';

const route = getRouteApi('/inside/catalogue-section/catalogue/new');

export function NewProductPage() {
  const settings = useSettings();
  return (
    <Only needs={['PUT /api/v1/products/{sku}']}>
      {settings.isError && <FaultPage fault={settings.error} again={() => void settings.refetch()} />}
      {settings.data ? <Form settings={settings.data} /> : settings.isPending && <div className="page"><Skeleton height={400} /></div>}
    </Only>
  );
}

function Form({ settings }: { settings: Settings }) {
  const t = useTranslations('product');
  const { parent } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [sku, setSku] = useState('');
  const [draft, setDraft] = useState<Draft>(() => draftOf(null, settings.currency ?? 'KRW', parent));
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/products/{sku}', { params: { path: { sku: sku.trim() }, header: { 'If-None-Match': '*' } }, body: bodyOf(draft) as never })),
    onSuccess: async (made) => {
      done(t('saved'));
      await client.invalidateQueries({ queryKey: ['catalogue'] });
      await navigate({ to: '/catalogue/products/$sku', params: { sku: made.sku } });
    },
  });
  const elsewhere = settings.record.is === 'external';
  return (
    <div className="page">
      <Anchor component={Link} to="/catalogue" size="sm">{t('back')}</Anchor>
      <PageHead title={parent ? t('addVariant') : t('new')} note={parent && <>{t('variantOf', { sku: parent })}. {t('inherits')}</>}>
        <Button disabled={!sku.trim() || elsewhere} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button>
      </PageHead>
      <Elsewhere />
      {save.isError && <div style={{ marginBottom: 12 }}><ProductFault fault={save.error} /></div>}
      <div style={{ maxWidth: 1000 }}>
        <TextInput label={t('sku')} description={t('skuNote')} required maxLength={64} mb={16} maw={400} value={sku} onChange={(event) => setSku(event.currentTarget.value)} />
        {elsewhere ? <Text /> : <ProductForm draft={draft} settings={settings} readOnly={false} change={setDraft} />}
      </div>
    </div>
  );
}
