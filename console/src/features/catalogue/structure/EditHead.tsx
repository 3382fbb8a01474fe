import { Alert, Button, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StructureFault } from './StructureFault';

interface Props {
  title: string;
  note?: ReactNode;
  changed: boolean;
  meanwhile: boolean;
  saving: { isPending: boolean; isError: boolean; error: unknown };
  save: () => void;
  mayNot?: boolean;
  drop: () => void;
  insist: () => void;
  children?: ReactNode;
}

/** What is edited, and what becomes of it. */
export function EditHead({ title, note, changed, meanwhile, saving, save, mayNot, drop, insist, children }: Props) {
  const t = useTranslations('structure');
  return (
    <>
      <div className="edit-head">
        <div style={{ minWidth: 0 }}><Title order={2} size="h4">{title}</Title><Text size="sm" c="dimmed" component="div">{note}</Text></div>
        <Group gap={8}>
          {changed && <Text span size="sm" c="dimmed" role="status">{t('changed')}</Text>}
          {children}
          {changed && <Button variant="default" onClick={drop}>{t('drop')}</Button>}
          <Button disabled={!changed || mayNot} loading={saving.isPending} onClick={save}>{t('save')}</Button>
        </Group>
      </div>
      {meanwhile && (
        <Alert color="orange" variant="light" mb={12} title={t('meanwhile')} role="alert">
          {t('meanwhileNote')}
          <Group gap={8} mt={8}><Button size="xs" variant="default" onClick={drop}>{t('takeTheirs')}</Button><Button size="xs" variant="default" onClick={insist}>{t('keepMine')}</Button></Group>
        </Alert>
      )}
      {saving.isError && !meanwhile && <div style={{ marginBottom: 12 }}><StructureFault fault={saving.error} /></div>}
    </>
  );
}
