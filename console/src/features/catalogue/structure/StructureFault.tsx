import { useTranslations } from 'use-intl';
import { Problem } from '../../../api/problem';
import { Fault } from '../../../ui/Fault';
import { stepsOf } from './place';

type Code = Parameters<ReturnType<typeof useTranslations<'structureFaults'>>['has']>[0];
type Member = Parameters<ReturnType<typeof useTranslations<'structure.members'>>['has']>[0];

/** Where something is wrong, as the form calls it. */
function usePlace(): (field: string) => string {
  const t = useTranslations('structure.members');
  const word = (name: string) => (t.has(name as Member) ? t(name as Member) : name);
  return (field) => stepsOf(field).map(({ name, number }) => (number === undefined ? word(name) : `${word(`one_${name}`)} ${number}`)).join(' · ');
}

/** A refusal by the server, in the reader's language and with its place. */
export function StructureFault({ fault }: { fault: unknown }) {
  const t = useTranslations('structureFaults');
  const place = usePlace();
  if (!(fault instanceof Problem) || !t.has(fault.code as Code)) {
    return <Fault fault={fault} />;
  }
  const { products, categories, attributes } = fault.body;
  const says = t(fault.code as Code, { products: Number(products ?? 0), categories: Number(categories ?? 0), attributes: Array.isArray(attributes) ? attributes.join(', ') : '' });
  return <Fault fault={new Problem(fault.status, `structure.${fault.code}`, fault.field ? t('at', { place: place(fault.field), says }) : says)} />;
}
