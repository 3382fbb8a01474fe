import { Progress, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { useReason } from '../customers/Decisions';
import type { Reasoned } from './contract';

/** Each reason with how many it held back; pressed, it shows who they were. */
export function Reasons({ reasons, chosen, choose }: { reasons: readonly Reasoned[]; chosen?: string; choose?: (reason: string | undefined) => void }) {
  const t = useTranslations('decided');
  const outcomes = useTranslations('decisions');
  const reason = useReason();
  const format = useFormatter();
  const held = reasons.filter((one) => one.outcome !== 'allowed');
  const most = Math.max(1, ...held.map((one) => one.made));
  if (held.length === 0) {
    return <Text size="sm" c="dimmed">{t('nothingHeld')}</Text>;
  }
  return (
    <ul className="plain reasons">
      {held.map((one) => {
        const words = (
          <>
            <span className="reason-words"><span className="one-line">{reason(one.reason ?? undefined)}</span><span className="dimmed one-line">{[outcomes(one.outcome), one.rule].filter(Boolean).join(' · ')}</span></span>
            <b>{format.number(one.made)}</b>
            <Progress aria-hidden size="sm" color={one.outcome === 'refused' ? 'red' : 'orange'} value={(one.made / most) * 100} />
          </>
        );
        return (
          <li key={`${one.outcome} ${one.reason} ${one.rule}`}>
            {choose ? <button type="button" className="reason" aria-pressed={chosen === one.reason} onClick={() => choose(chosen === one.reason ? undefined : one.reason ?? undefined)}>{words}</button> : <div className="reason">{words}</div>}
          </li>
        );
      })}
    </ul>
  );
}
