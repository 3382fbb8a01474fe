import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import type { Product } from './contract';

const PAGE = 1_000;

/** All pages, one after the other: forms and trees need all of them. */
async function all<T>(page: (query: { limit: number; cursor?: string }) => Promise<{ items: T[]; next?: string }>): Promise<{ items: T[] }> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const found = await page({ limit: PAGE, cursor });
    items.push(...found.items);
    cursor = found.next ?? undefined;
    if (!cursor) {
      return { items };
    }
  }
}

export function useSettings() {
  return useQuery({ queryKey: ['catalogue', 'settings'], queryFn: () => data(api.GET('/api/v1/catalogue')) });
}

export function useFamilies() {
  return useQuery({ queryKey: ['catalogue', 'families'], queryFn: () => all((query) => data(api.GET('/api/v1/families', { params: { query } }))) });
}

export function useCategories() {
  return useQuery({ queryKey: ['catalogue', 'categories'], queryFn: () => all((query) => data(api.GET('/api/v1/categories', { params: { query } }))) });
}

/** Of nobody when there is no SKU. */
export function useProduct(sku: string) {
  return useQuery({ enabled: sku !== '', queryKey: ['catalogue', 'product', sku], queryFn: () => data(api.GET('/api/v1/products/{sku}', { params: { path: { sku } } })) as Promise<Product> });
}

/** A name in the reader's language; else in any. */
export function useNamed(): (names: Record<string, string> | undefined, otherwise: string) => string {
  const { language } = useLanguage();
  return (names, otherwise) => names?.[language] ?? Object.values(names ?? {})[0] ?? otherwise;
}
