import { api, data } from '../../api/client';
import type { components } from '../../api/schema';

export type Stock = components['schemas']['StockView'];
export type Level = Stock['locations'][number];
export type Location = components['schemas']['Location'];
export type Movement = components['schemas']['MovementView'];
export type Count = components['schemas']['CountView'];
export type Tolerance = components['schemas']['CountTolerance'];
export type Forecast = components['schemas']['ForecastView'];

export interface Row {
  stock: Stock;
  name: string;
}

export interface Rows {
  items: Row[];
  next?: string;
}

/** So few are few. */
export const FEW = 3;
const ROWS = 100;
const NAMES = 1_000;

/** A page of the matrix, with what each thing is called where one may know: both lists are in the order of SKUs. */
export async function rows(cursor: string | undefined, location: string | undefined, named: boolean): Promise<Rows> {
  const page = await data(api.GET('/api/v1/inventory', { params: { query: { limit: ROWS, cursor, location } } }));
  const names = await namesOf(cursor, named ? page.items.at(-1)?.sku : undefined);
  return { items: page.items.map((stock) => ({ stock, name: names.get(stock.sku) ?? stock.sku })), next: page.next ?? undefined };
}

async function namesOf(cursor: string | undefined, last: string | undefined): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let from = cursor;
  while (last !== undefined) {
    const page = await data(api.GET('/api/v1/products', { params: { query: { limit: NAMES, cursor: from } } }));
    page.items.forEach((one) => names.set(one.sku, one.name));
    from = page.next ?? undefined;
    if (!from || from >= last) {
      break;
    }
  }
  return names;
}

/** The places, by code: all of them, since they are the columns. */
export async function allLocations(): Promise<Location[]> {
  const found: Location[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await data(api.GET('/api/v1/locations', { params: { query: { limit: 500, cursor } } }));
    found.push(...page.items);
    cursor = page.next ?? undefined;
    if (!cursor) {
      return found;
    }
  }
}
