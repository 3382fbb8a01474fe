import { Alert } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Kept, useElsewhere } from './records';

/** One line where another system's word counts; nothing where Inyeon's does. */
export function Elsewhere({ what }: { what: Kept }) {
  const t = useTranslations('elsewhere');
  const name = useElsewhere(what);
  return name == null ? null : <Alert variant="light" mb={14} py={8}>{t(what, { name })}</Alert>;
}
