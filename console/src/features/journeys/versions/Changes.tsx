import { Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Comparison, type FieldChange, isSame } from '../editor/document/compare';

const shown = (value: unknown): string => (value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value, undefined, 1));

function Fields({ name, fields }: { name: string; fields: FieldChange[] }) {
  return fields.map(({ field, before, after }) => (
    <Table.Tr key={field}>
      <Table.Td>{name}</Table.Td><Table.Td>{field}</Table.Td><Table.Td><pre className="was">{shown(before)}</pre></Table.Td><Table.Td><pre className="is">{shown(after)}</pre></Table.Td>
    </Table.Tr>
  ));
}

/** The table behind the two drawings. */
export function Changes({ changes }: { changes: Comparison }) {
  const t = useTranslations('canvas.versions');
  const marks = useTranslations('canvas.marks');
  if (isSame(changes)) {
    return <Text mt={14}>{t('same')}</Text>;
  }
  return (
    <section aria-labelledby="changes" style={{ marginTop: 20 }}>
      <Title order={2} id="changes" mb={6}>{t('changes')}</Title>
      <div className="wide" role="group" aria-label={t('changes')} tabIndex={0}>
        <Table verticalSpacing={4}>
          <Table.Thead><Table.Tr><Table.Th>{t('where')}</Table.Th><Table.Th>{t('field')}</Table.Th><Table.Th>{t('before')}</Table.Th><Table.Th>{t('after')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            <Fields name={t('journey')} fields={changes.rest} />
            {changes.nodes.map((one) => (one.mark === 'changed' ? <Fields key={one.id} name={one.id} fields={one.fields} /> : <Table.Tr key={one.id}><Table.Td>{one.id}</Table.Td><Table.Td colSpan={3}>{marks(one.mark)}</Table.Td></Table.Tr>))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
