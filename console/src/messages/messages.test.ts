import { describe, expect, it } from 'vitest';
import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';
import { en as catalogueEn } from './catalogue/en';
import { ja as catalogueJa } from './catalogue/ja';
import { ko as catalogueKo } from './catalogue/ko';
import { en as decisionsEn } from './decisions/en';
import { ja as decisionsJa } from './decisions/ja';
import { ko as decisionsKo } from './decisions/ko';
import { en as journeysEn } from './journeys/en';
import { ja as journeysJa } from './journeys/ja';
import { ko as journeysKo } from './journeys/ko';
import { en as operationsEn } from './operations/en';
import { ja as operationsJa } from './operations/ja';
import { ko as operationsKo } from './operations/ko';
import { en as salesEn } from './sales/en';
import { ja as salesJa } from './sales/ja';
import { ko as salesKo } from './sales/ko';
import { en as segmentsEn } from './segments/en';
import { ja as segmentsJa } from './segments/ja';
import { ko as segmentsKo } from './segments/ko';
import { en as structureEn } from './structure/en';
import { ja as structureJa } from './structure/ja';
import { ko as structureKo } from './structure/ko';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`)));
}

/** The names that a text wants filled in: {count}, {count, plural, …}, <at></at>. */
function wants(text: string): string[] {
  return [...new Set([...text.matchAll(/[{<]\s*([a-z][a-zA-Z]*)\s*[,}>]/g)].map((match) => match[1] as string))].sort();
}

describe.each([['Korean', en, ko], ['Japanese', en, ja], ['Korean of segments', segmentsEn, segmentsKo], ['Japanese of segments', segmentsEn, segmentsJa],
  ['Korean of the catalogue', catalogueEn, catalogueKo], ['Japanese of the catalogue', catalogueEn, catalogueJa],
  ['Korean of decisions', decisionsEn, decisionsKo], ['Japanese of decisions', decisionsEn, decisionsJa],
  ['Korean of journeys', journeysEn, journeysKo], ['Japanese of journeys', journeysEn, journeysJa],
  ['Korean of the structure', structureEn, structureKo], ['Japanese of the structure', structureEn, structureJa],
  ['Korean of sales', salesEn, salesKo], ['Japanese of sales', salesEn, salesJa],
  ['Korean of operations', operationsEn, operationsKo], ['Japanese of operations', operationsEn, operationsJa]])('%s', (_, source, messages) => {
  const english = new Map(leaves(source as unknown as Tree));
  const other = new Map(leaves(messages as unknown as Tree));

  it('says everything that English says', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fills in the same values', () => {
    for (const [key, text] of other) {
      const allowed = wants(english.get(key) ?? '');
      expect(wants(text).filter((name) => !allowed.includes(name)), key).toEqual([]);
    }
  });

  it('is no English left over', () => {
    const same = [...other].filter(([key, text]) => text === english.get(key) && /[a-z]{4}/i.test(text)).map(([key]) => key);
    expect(same.filter((key) => !['installation.title', 'fields.traitPlaceholder', 'fields.eventPlaceholder', 'fields.propertyPlaceholder'].includes(key))).toEqual([]);
  });
});
