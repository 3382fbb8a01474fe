import { Badge, Button, Menu, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconDownload, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { CatalogueTabs } from './CatalogueTabs';
import type { Product } from './contract';
import { Facets } from './Facets';
import { ImportDialog } from './ImportDialog';
import { useSettings } from './queries';
import { useMoney } from './words';

const route = getRouteApi('/inside/catalogue-section/catalogue');

export function CataloguePage() {
  const t = useTranslations('catalogue');
  const { q, facet = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  useEffect(() => {
    if ((q ?? '') !== asked) {
      void navigate({ search: (old) => ({ ...old, q: asked || undefined }), replace: true });
    }
  }, [asked, q, navigate]);
  const query = useInfiniteQuery({
    queryKey: ['catalogue', 'list', asked, facet],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/products', { params: { query: { q: asked, facet, facets: true, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const first = query.data?.pages[0];
  const narrowed = asked !== '' || facet.length > 0;
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}><Acts /></PageHead>
      <CatalogueTabs at="products" />
      <div className="catalogue">
        <Facets facets={first?.facets ?? []} chosen={facet} choose={(next) => void navigate({ search: (old) => ({ ...old, facet: next.length ? next : undefined }) })} />
        <div style={{ minWidth: 0 }}>
          <TextInput size="md" mb={10} leftSection={<IconSearch aria-hidden size={17} />} placeholder={t('searchPlaceholder')} aria-label={t('search')}
            value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Text size="sm" c="dimmed" mb={8} role="status">{first ? t('count', { count: first.total ?? 0 }) : ' '}</Text>
          <PagedList query={query as never} label={t('products')} height={58} keyOf={(one: Product) => one.sku} row={(one) => <Row product={one} />}
            empty={<Empty title={t(narrowed ? 'nothingFound' : 'none')}>{t(narrowed ? 'nothingFoundNote' : 'noneNote')}</Empty>} />
        </div>
      </div>
    </div>
  );
}

/** What one may do, as far as the products are kept here. */
function Acts() {
  const t = useTranslations('catalogue');
  const here = useSettings().data?.record.is !== 'external';
  const mayMake = useMay('PUT /api/v1/products/{sku}');
  const mayImport = useMay('POST /api/v1/products/import');
  const mayExport = useMay('GET /api/v1/products/export');
  const [importing, { open, close }] = useDisclosure();
  return (
    <>
      {mayExport && (
        <Menu withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target><Button variant="default" leftSection={<IconDownload aria-hidden size={16} />}>{t('exportFile')}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" role="menuitem" href="/api/v1/products/export?format=csv" download>{t('asCsv')}</Menu.Item>
            <Menu.Item component="a" role="menuitem" href="/api/v1/products/export?format=xlsx" download>{t('asXlsx')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {mayImport && here && <Button variant="default" onClick={open} leftSection={<IconUpload aria-hidden size={16} />}>{t('importFile')}</Button>}
      {mayMake && here && <Button component={Link} to="/catalogue/new" leftSection={<IconPlus aria-hidden size={16} />}>{t('make')}</Button>}
      {importing && <ImportDialog close={close} />}
    </>
  );
}

function Row({ product }: { product: Product }) {
  const t = useTranslations('catalogue');
  const money = useMoney();
  const { language } = useLanguage();
  const missing = product.completeness.reduce((sum, one) => sum + one.missing.length, 0);
  return (
    <Link to="/catalogue/products/$sku" params={{ sku: product.sku }} className="row-link product-row">
      <span style={{ minWidth: 0 }}>
        <Text component="span" display="block" className="one-line" fw={600}>{(product.names[language] ?? product.name) || t('unnamed')}</Text>
        <Text component="span" display="block" className="one-line" size="xs" c="dimmed">{product.sku}</Text>
      </span>
      <span className="product-state">
        {product.lifecycle !== 'active' && <Badge variant="default">{t(`lifecycles.${product.lifecycle}`)}</Badge>}
        <Badge variant="light" color={missing ? 'orange' : 'celadon'}>{missing ? t('missing', { count: missing }) : t('complete')}</Badge>
      </span>
      <Text component="span" className="product-price">{product.axes.length > 0 ? t('variants') : product.offer ? money(product.offer) : t('noPrice')}</Text>
    </Link>
  );
}
