import { Button, Progress, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { WaitingCard } from '../waiting/WaitingCard';
import type { Completeness, Product, Settings } from './contract';
import { useFacetWords, useGapWord, useMoney } from './words';

/** What follows from a product: what is missing where, its margin, its variants. */
export function ProductSide({ product, settings }: { product: Product; settings: Settings }) {
  const t = useTranslations('product');
  const money = useMoney();
  const mayWaiting = useMay('GET /api/v1/products/{sku}/waiting');
  return (
    <aside className="side">
      <section className="card">
        <Title order={2} size="h4">{t('completeness')}</Title>
        {product.completeness.map((one) => <Place key={`${one.channel}/${one.locale}`} one={one} name={settings.channels.find((channel) => channel.key === one.channel)?.name ?? one.channel} />)}
      </section>
      {product.margin && <section className="card"><Title order={2} size="h4">{t('margin')}</Title><Text>{money(product.margin)}</Text></section>}
      {product.parent && (
        <section className="card">
          <Title order={2} size="h4">{t('variants')}</Title>
          <Link to="/catalogue/products/$sku" params={{ sku: product.parent }} className="board-link">{t('variantOf', { sku: product.parent })}</Link>
          <Text size="xs" c="dimmed">{t('inherits')}</Text>
        </section>
      )}
      {product.axes.length > 0 && <Variants product={product} />}
      {mayWaiting && product.axes.length === 0 && <WaitingCard sku={product.sku} />}
    </aside>
  );
}

function Place({ one, name }: { one: Completeness; name: string }) {
  const t = useTranslations('product');
  const word = useGapWord();
  const present = one.required - one.missing.length;
  return (
    <div style={{ marginBottom: 10 }}>
      <Text size="sm" fw={600}>{name} · {one.locale} <Text component="span" size="xs" c="dimmed">{t('of', { present, required: one.required })}</Text></Text>
      <Progress value={(present / one.required) * 100} size="sm" my={4} aria-hidden color={one.missing.length ? 'orange' : 'celadon'} />
      <Text size="xs" c="dimmed">{one.missing.length ? one.missing.map(word).join(', ') : t('all')}</Text>
    </div>
  );
}

function Variants({ product }: { product: Product }) {
  const t = useTranslations('product');
  const words = useFacetWords();
  const mayMake = useMay('PUT /api/v1/products/{sku}') && product.lifecycle !== 'archived';
  const variants = useQuery({
    queryKey: ['catalogue', 'variants', product.sku],
    queryFn: () => data(api.GET('/api/v1/products/{sku}/variants', { params: { path: { sku: product.sku } } })),
  });
  return (
    <section className="card">
      <Title order={2} size="h4">{t('variants')}</Title>
      <ul className="plain board-gaps">
        {(variants.data?.items as Product[] | undefined)?.map((one) => (
          <li key={one.sku}><Link to="/catalogue/products/$sku" params={{ sku: one.sku }} className="board-link">{product.axes.map((axis) => words.value(`values.${axis}`, String(one.values.find((value) => value.attribute === axis)?.value ?? ''))).join(' · ')}</Link> <Text component="span" size="xs" c="dimmed">{one.sku}</Text></li>
        ))}
      </ul>
      {mayMake && <Button component={Link} to="/catalogue/new" search={{ parent: product.sku } as never} variant="subtle" size="compact-sm" mt={8} leftSection={<IconPlus aria-hidden size={15} />}>{t('addVariant')}</Button>}
    </section>
  );
}
