import { Button, Checkbox, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import type { Facet } from './contract';
import { useFacetWords } from './words';

const MOST = 8;
const ORDER = ['lifecycle', 'category', 'family', 'price'];

/** What narrows the list down, with how many there would be. On a small screen it opens when it is asked for. */
export function Facets({ facets, chosen, choose }: { facets: Facet[]; chosen: string[]; choose: (facets: string[]) => void }) {
  const t = useTranslations('catalogue');
  const wide = useMediaQuery('(min-width: 62em)', true);
  const [opened, { toggle }] = useDisclosure();
  const shown = facets.filter((one) => one.dimension !== 'gap' || one.values.some((value) => value.chosen)).sort((one, other) => order(one) - order(other));
  return (
    <nav aria-label={t('narrow')}>
      {!wide && <Button variant="default" fullWidth mb={10} onClick={toggle} aria-expanded={opened}>{t('narrow')}{chosen.length > 0 && ` (${chosen.length})`}</Button>}
      <Collapse expanded={wide || opened}>
        <Stack gap={16}>
          {chosen.length > 0 && <Button size="compact-sm" variant="subtle" onClick={() => choose([])} style={{ alignSelf: 'start' }}>{t('clear')}</Button>}
          {shown.map((one) => <Dimension key={one.dimension} facet={one} chosen={chosen} choose={choose} />)}
        </Stack>
      </Collapse>
    </nav>
  );
}

function order(facet: Facet): number {
  const at = ORDER.indexOf(facet.dimension);
  return at < 0 ? ORDER.length : at;
}

function Dimension({ facet, chosen, choose }: { facet: Facet; chosen: string[]; choose: (facets: string[]) => void }) {
  const words = useFacetWords();
  const t = useTranslations('catalogue');
  const name = words.dimension(facet.dimension);
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {facet.values.filter((one, at) => at < MOST || one.chosen).map((one) => {
        const term = `${facet.dimension}:${one.value}`;
        const word = words.value(facet.dimension, one.value);
        return (
          <Checkbox key={one.value} size="xs" checked={one.chosen} aria-label={t('choose', { value: word, count: one.count })}
            label={<span className="facet-label"><span>{word}</span><Text component="span" size="xs" c="dimmed">{one.count}</Text></span>}
            onChange={() => choose(one.chosen ? chosen.filter((other) => other !== term) : [...chosen, term])} />
        );
      })}
    </fieldset>
  );
}
