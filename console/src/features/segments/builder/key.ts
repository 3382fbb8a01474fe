/** A key made of a name: what of it fits. Names without Latin letters get a number that nobody else has taken. */
export function keyOf(name: string, otherwise: string): string {
  const key = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64).replace(/-+$/, '');
  return key === '' ? otherwise : key;
}

export const isKey = (key: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(key);
