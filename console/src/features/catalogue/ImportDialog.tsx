import { Alert, Button, FileInput, Group, Modal, ScrollArea, Select, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { type Report, sendFile } from './contract';
import { ProductFault, useReason } from './words';

const CHARSETS = ['utf-8', 'euc-kr', 'shift_jis', 'windows-1252'];

/** A file: what it would do, and then, if that is meant, doing it. */
export function ImportDialog({ close }: { close: () => void }) {
  const t = useTranslations('productImport');
  const [report, setReport] = useState<Report | null>(null);
  return (
    <Modal opened onClose={close} size="xl" title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {report ? <Preview report={report} close={close} /> : <Choose shown={setReport} close={close} />}
    </Modal>
  );
}

function Choose({ shown, close }: { shown: (report: Report) => void; close: () => void }) {
  const t = useTranslations('productImport');
  const [file, setFile] = useState<File | null>(null);
  const [charset, setCharset] = useState('utf-8');
  const [delimiter, setDelimiter] = useState(',');
  const look = useMutation({ mutationFn: (chosen: File) => sendFile(chosen, charset, delimiter), onSuccess: shown });
  return (
    <Stack gap={12}>
      {look.isError && <ProductFault fault={look.error} />}
      <FileInput label={t('file')} description={t('fileNote')} required value={file} onChange={setFile} accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,.gz" clearable clearButtonProps={{ 'aria-label': t('clear') }} data-autofocus />
      <Group grow>
        <Select label={t('charset')} allowDeselect={false} data={CHARSETS} value={charset} onChange={(next) => setCharset(next ?? 'utf-8')} />
        <Select label={t('delimiter')} allowDeselect={false} value={delimiter} onChange={(next) => setDelimiter(next ?? ',')} data={[{ value: ',', label: t('comma') }, { value: ';', label: t('semicolon') }, { value: '\t', label: t('tab') }]} />
      </Group>
      <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button disabled={!file} loading={look.isPending} onClick={() => file && look.mutate(file)}>{t('look')}</Button></Group>
    </Stack>
  );
}

function Preview({ report, close }: { report: Report; close: () => void }) {
  const t = useTranslations('productImport');
  const client = useQueryClient();
  const meant = report.added + report.changed;
  const apply = useMutation({
    mutationFn: () => data(api.POST('/api/v1/products/import/{id}/apply', { params: { path: { id: report.id }, query: { rejected: report.rejected > 0 ? 'skip' : 'refuse' } } })),
    onSuccess: async () => {
      done(t('done', { count: meant }));
      close();
      await client.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  return (
    <Stack gap={12}>
      {apply.isError && <ProductFault fault={apply.error} />}
      <Alert variant="light">{t('nothingYet')}</Alert>
      <div className="figures"><Figure name={t('added')} count={report.added} /><Figure name={t('changed')} count={report.changed} /><Figure name={t('unchanged')} count={report.unchanged} /><Figure name={t('rejected')} count={report.rejected} /></div>
      {report.rejections.length > 0 && <Rejections report={report} />}
      {report.changes.length > 0 && <Changes report={report} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>{t('cancel')}</Button>
        {meant === 0
          ? <Text c="dimmed">{t('nothing')}</Text>
          : <Button loading={apply.isPending} onClick={() => apply.mutate()}>{t(report.rejected > 0 ? 'applySkip' : 'apply', { count: meant })}</Button>}
      </Group>
    </Stack>
  );
}

function Figure({ name, count }: { name: string; count: number }) {
  const format = useFormatter();
  return <div className="figure"><Text size="sm" c="dimmed">{name}</Text><b>{format.number(count)}</b></div>;
}

function Rejections({ report }: { report: Report }) {
  const t = useTranslations('productImport');
  const reason = useReason();
  return (
    <section aria-label={t('rejections')}>
      <Text fw={600}>{t('rejections')}</Text>
      {report.rejections.length < report.rejected && <Text size="xs" c="dimmed">{t('first', { count: report.rejections.length })}</Text>}
      <ScrollArea.Autosize mah={220} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm">
          <Table.Thead><Table.Tr><Table.Th>{t('row')}</Table.Th><Table.Th>SKU</Table.Th><Table.Th>{t('column')}</Table.Th><Table.Th>{t('reason')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{report.rejections.map((one) => (
            <Table.Tr key={`${one.row}/${one.column}/${one.code}`}><Table.Td>{one.row}</Table.Td><Table.Td>{one.sku}</Table.Td><Table.Td>{one.column}</Table.Td><Table.Td>{reason(one.code, one.reason)}</Table.Td></Table.Tr>
          ))}</Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}

function Changes({ report }: { report: Report }) {
  const t = useTranslations('productImport');
  return (
    <section aria-label={t('changes')}>
      <Text fw={600}>{t('changes')}</Text>
      {report.changes.length < report.changed && <Text size="xs" c="dimmed">{t('first', { count: report.changes.length })}</Text>}
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm">
          <Table.Thead><Table.Tr><Table.Th>SKU</Table.Th><Table.Th>{t('column')}</Table.Th><Table.Th>{t('before')}</Table.Th><Table.Th>{t('after')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{report.changes.flatMap((row) => row.fields.map((one) => (
            <Table.Tr key={`${row.row}/${one.column}`}><Table.Td>{row.sku}</Table.Td><Table.Td>{one.column}</Table.Td><Table.Td><Cell text={one.before} /></Table.Td><Table.Td><Cell text={one.after} /></Table.Td></Table.Tr>
          )))}</Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}

function Cell({ text }: { text?: string | null }) {
  const t = useTranslations('productImport');
  return text ? <span>{text}</span> : <Text component="span" size="sm" c="dimmed" fs="italic">{t('empty')}</Text>;
}
