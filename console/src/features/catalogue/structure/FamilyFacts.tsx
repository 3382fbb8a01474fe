import { Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Attribute, Family, Settings } from '../contract';
import { useNamed } from '../queries';
import { useAbout } from './about';

const inAll = (names: Record<string, string>): string => Object.entries(names).map(([locale, name]) => `${name} (${locale})`).join(', ');

/** A family for those who do not change it. */
export function FamilyFacts({ family, settings }: { family: Family; settings: Settings }) {
  const t = useTranslations('structure');
  const named = useNamed();
  return (
    <section aria-label={named(family.names, family.key)}>
      <Title order={2} size="h4">{named(family.names, family.key)}</Title>
      <Text size="sm" c="dimmed" mb={12}>{inAll(family.names)} · {family.key} · <Link to="/catalogue" search={{ facet: [`family:${family.key}`] }} className="board-link">{t('itsProducts')}</Link></Text>
      {family.attributes.length === 0 ? <Text c="dimmed">{t('noAttributes')}</Text> : (
        <div className="board-box">
          <Table verticalSpacing="sm" className="board">
            <Table.Thead><Table.Tr><Table.Th>{t('attribute')}</Table.Th><Table.Th>{t('what')}</Table.Th><Table.Th>{t('options')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{family.attributes.map((one) => <Line key={one.key} attribute={one} settings={settings} />)}</Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Line({ attribute, settings }: { attribute: Attribute; settings: Settings }) {
  const t = useTranslations('structure');
  const named = useNamed();
  const about = useAbout(settings);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}><b>{named(attribute.names, attribute.key)}</b><Text size="xs" c="dimmed">{attribute.key}</Text></Table.Th>
      <Table.Td data-label={t('what')}>{about(attribute).join(' · ')}</Table.Td>
      <Table.Td data-label={t('options')}>{attribute.options.map((one) => named(one.names, one.key)).join(', ') || '–'}</Table.Td>
    </Table.Tr>
  );
}
