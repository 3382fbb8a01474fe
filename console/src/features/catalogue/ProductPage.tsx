import { Anchor, Badge, Button, Group, Modal, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { Elsewhere } from './CatalogueTabs';
import type { Product, Settings } from './contract';
import { type Draft, bodyOf, draftOf } from './draft';
import { ProductForm } from './ProductForm';
import { ProductSide } from './ProductSide';
import { useProduct, useSettings } from './queries';
import { ProductFault } from './words';

const route = getRouteApi('/inside/catalogue-section/catalogue/products/$sku');

export function ProductPage() {
  const { sku } = route.useParams();
  const product = useProduct(sku);
  const settings = useSettings();
  if (product.isError || settings.isError) {
    return <FaultPage fault={product.error ?? settings.error} again={() => void product.refetch()} />;
  }
  return product.data && settings.data
    ? <Loaded key={`${sku}/${product.data.version}`} product={product.data} settings={settings.data} />
    : <div className="page"><Skeleton height={400} /></div>;
}

function Loaded({ product, settings }: { product: Product; settings: Settings }) {
  const t = useTranslations('product');
  const catalogue = useTranslations('catalogue');
  const client = useQueryClient();
  const readOnly = !useMay('PUT /api/v1/products/{sku}') || settings.record.is === 'external';
  const [draft, setDraft] = useState<Draft>(() => draftOf(product, settings.currency ?? 'KRW'));
  const [changed, setChanged] = useState(false);
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/products/{sku}', { params: { path: { sku: product.sku }, header: { 'If-Match': `"${product.version}"` } }, body: bodyOf(draft) as never })),
    onSuccess: async () => {
      done(t('saved'));
      setChanged(false);
      await client.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  const name = product.name || catalogue('unnamed');
  return (
    <div className="page">
      <Anchor component={Link} to="/catalogue" size="sm">{t('back')}</Anchor>
      <PageHead title={name} note={<>{product.sku} · {t('version', { version: product.version })} <Badge variant="default" ml={6}>{catalogue(`lifecycles.${product.lifecycle}`)}</Badge></>}>
        {changed && <span className="dimmed" role="status">{t('changed')}</span>}
        {!readOnly && product.lifecycle !== 'archived' && <Archive product={product} name={name} />}
        {!readOnly && <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button>}
      </PageHead>
      <Elsewhere />
      {save.isError && <div style={{ marginBottom: 12 }}><ProductFault fault={save.error} /></div>}
      <div className="columns">
        <ProductForm draft={draft} settings={settings} readOnly={readOnly} change={(next) => {
          setDraft(next);
          setChanged(true);
        }} />
        <ProductSide product={product} settings={settings} />
      </div>
    </div>
  );
}

function Archive({ product, name }: { product: Product; name: string }) {
  const t = useTranslations('product');
  const client = useQueryClient();
  const may = useMay('DELETE /api/v1/products/{sku}');
  const [asking, { open, close }] = useDisclosure();
  const archive = useMutation({
    mutationFn: () => data(api.DELETE('/api/v1/products/{sku}', { params: { path: { sku: product.sku } } })),
    onSuccess: async () => {
      done(t('archived'));
      close();
      await client.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  if (!may) {
    return null;
  }
  return (
    <>
      <Button variant="default" onClick={open}>{t('archive')}</Button>
      <Modal opened={asking} onClose={close} title={t('archive')} closeButtonProps={{ 'aria-label': t('close') }}>
        {archive.isError && <ProductFault fault={archive.error} />}
        <p>{t('archiveSure', { name })}</p>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button color="red.9" loading={archive.isPending} onClick={() => archive.mutate()}>{t('archive')}</Button></Group>
      </Modal>
    </>
  );
}
