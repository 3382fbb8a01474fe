import { csrf } from '../../api/client';
import { Problem } from '../../api/problem';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Family = Schemas['Family'];
export type Attribute = Schemas['Attribute'];
export type Category = Schemas['Category'];
export type Settings = Schemas['CatalogueSettings'];
export type Completeness = Schemas['Completeness'];
export type Facet = Schemas['Facet'];
export type Report = Schemas['ImportReport'];
export type Lifecycle = Schemas['ProductView']['lifecycle'];

/** What an attribute is, of one product: the OpenAPI document can only say that it is something. */
export type Said = string | number | boolean | Money;
export interface Value { attribute: string; locale?: string; channel?: string; value: Said }
export type Product = Omit<Schemas['ProductView'], 'values'> & { values: Value[] };

/** A file's way in, as it is. */
export async function sendFile(file: File, charset: string, delimiter: string): Promise<Report> {
  const query = new URLSearchParams({ ...(charset === 'utf-8' ? {} : { charset }), ...(delimiter === ',' ? {} : { delimiter }) });
  const sent = await fetch(`/api/v1/products/import?${query}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', ...csrf() } });
  if (!sent.ok) {
    throw await Problem.of(sent);
  }
  return (await sent.json()) as Report;
}
