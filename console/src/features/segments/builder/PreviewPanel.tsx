import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Problem } from '../../../api/problem';
import { Fault, useExplanation } from '../../../ui/Fault';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { missing } from '../rule/shape';
import type { Group } from '../rule/tree';
import { useSentence } from '../sentence';
import type { usePreview } from './preview';

interface Props { preview: ReturnType<typeof usePreview>; root: Group; toProblem: (id: string) => void; toFault: () => void }

/** What the rule says, and whom it reaches. */
export function PreviewPanel({ preview, root, toProblem, toFault }: Props) {
  const t = useTranslations('builder');
  const customers = useTranslations('customers');
  const sentence = useSentence();
  const explanation = useExplanation();
  const { sample, whole, stale, fault } = preview;
  const ofRule = fault instanceof Problem && fault.field?.startsWith('rule') ? fault : undefined;
  const known = whole && !ofRule ? sample.data : undefined;
  const gaps = whole ? [] : missing(root);
  return (
    <>
      <section className="card" aria-labelledby="says">
        <Title order={2} id="says">{t('gives')}</Title>
        <div aria-live="polite" data-stale={stale || undefined}>
          {gaps.length > 0 && (
            <>
              <Text size="sm" c="dimmed">{root.parts.length === 0 ? t('notYet') : t('missing', { count: gaps.length })}</Text>
              {root.parts.length > 0 && <Button size="compact-xs" px={0} variant="transparent" onClick={() => gaps[0] && toProblem(gaps[0].id)}>{t('toProblem')}</Button>}
            </>
          )}
          {ofRule && <Text size="sm" c="red">{explanation(ofRule)}</Text>}
          {ofRule && <Button size="compact-xs" px={0} variant="transparent" onClick={toFault}>{t('toProblem')}</Button>}
          {known && <Text>{sentence(known.sentence)}</Text>}
          {whole && !known && !fault && <Skeleton height={44} />}
        </div>
      </section>
      {whole && !ofRule && (
        <section className="card" aria-labelledby="reaches">
          <Title order={2} id="reaches">{t('who')}</Title>
          {fault && <Fault fault={fault} again={() => void sample.refetch()} />}
          {known ? <Count preview={preview} /> : !fault && <Skeleton height={64} />}
          {known && known.people.length > 0 && (
            <div data-stale={stale || undefined}>
              <Text size="sm" fw={600} mt={12} mb={4}>{t('people')}</Text>
              <ul className="plain">
                {known.people.map((one) => <li key={one.customerId} className="one-line"><RouteAnchor size="sm" to="/customers/$id" params={{ id: one.customerId }}>{one.name ?? customers('unnamed')}</RouteAnchor></li>)}
              </ul>
            </div>
          )}
          {known && known.matched === 0 && !stale && <Text size="sm" c="dimmed" mt={8}>{t('nobody')}. {t('rather')}</Text>}
        </section>
      )}
    </>
  );
}

/** From a sample with its interval at once, then exactly. */
function Count({ preview }: { preview: Props['preview'] }) {
  const t = useTranslations('builder');
  const format = useFormatter();
  const { sample, exact, counting, stale } = preview;
  const known = sample.data;
  if (!known) {
    return null;
  }
  return (
    <div aria-live="polite" aria-busy={stale} data-stale={stale || undefined}>
      <div className="number">{exact?.exact != null ? format.number(exact.exact) : t('estimate', { count: format.number(known.estimate) })}</div>
      <Text size="sm" c="dimmed">{t('of', { count: format.number(known.customers) })} · {format.number((exact?.exact ?? known.estimate) / Math.max(1, known.customers), { style: 'percent', maximumFractionDigits: 1 })}</Text>
      <Text size="xs" c="dimmed">
        {exact ? t('exact', { count: format.number(known.customers) })
          : t('interval', { low: format.number(known.low), high: format.number(known.high), sampled: format.number(known.sampled) })}
        {!exact && counting && ` · ${t('counting')}`}
      </Text>
    </div>
  );
}

/** The number alone, at the foot of a narrow screen. */
export function PreviewBar({ preview, root }: Pick<Props, 'preview' | 'root'>) {
  const t = useTranslations('builder');
  const format = useFormatter();
  const { sample, exact, whole, stale } = preview;
  return root.parts.length > 0 && (
    <div className="builder-bar" aria-hidden data-stale={stale || undefined}>
      <b>{!whole ? t('missing', { count: missing(root).length }) : exact?.exact != null ? format.number(exact.exact) : sample.data ? t('estimate', { count: format.number(sample.data.estimate) }) : '…'}</b>
      {whole && sample.data && <Text size="sm" c="dimmed">{t('of', { count: format.number(sample.data.customers) })}</Text>}
    </div>
  );
}
