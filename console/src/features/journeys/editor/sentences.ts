import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useLanguage } from '../../../i18n/language';
import { useMay } from '../../../session/session';
import { useDuration } from '../../../ui/When';
import { major } from '../../catalogue/money';
import { type Rule, calls } from '../../segments/contract';
import { isWhole } from '../../segments/rule/shape';
import { treeOf } from '../../segments/rule/tree';
import { useSentence } from '../../segments/sentence';
import { DAYS, type Day, type Entry, type JourneyNode, type Until } from '../contract';
import { outletsOf } from './document/outlets';

/** A week whose days have their names asked for. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function useDayName(style: 'short' | 'long' = 'short'): (day: Day) => string {
  const format = useFormatter();
  return (day) => format.dateTime(MONDAY + DAYS.indexOf(day) * DAY_MS, { weekday: style, timeZone: 'UTC' });
}

export function useCountry(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

function wholeRule(rule: Rule | undefined): rule is Rule {
  try {
    return rule !== undefined && isWhole(treeOf(rule));
  } catch {
    return false;
  }
}

/** A rule in the reader's language, as the server says it; nothing while it is not filled in. */
export function useRuleSentence(rule: Rule | undefined): string | undefined {
  const may = useMay('POST /api/v1/segments/preview');
  const sentence = useSentence();
  const said = useQuery({
    queryKey: ['rule-sentence', JSON.stringify(rule)], enabled: may && wholeRule(rule), staleTime: Infinity, retry: false,
    queryFn: ({ signal }) => data(calls.POST('/api/v1/segments/preview', { body: { rule: rule as Rule, exact: false }, signal })),
  });
  return said.data ? sentence(said.data.sentence) : undefined;
}

/** What a pause until something of the customer's calendar waits for. */
export function useUntilSentence(): (until: Until) => string {
  const t = useTranslations('canvas.says');
  const format = useFormatter();
  const day = useDayName();
  const country = useCountry();
  return (until) => {
    if (until.businessHours) {
      return t('hours', { country: country(until.businessHours.country), from: until.businessHours.from, to: until.businessHours.to });
    }
    const time = until.time ?? '09:00';
    if (until.trait !== undefined) {
      const days = until.daysBefore ?? 0;
      return t(days === 0 ? 'onDate' : days > 0 ? 'beforeDate' : 'afterDate', { trait: until.trait || '…', count: Math.abs(days), time });
    }
    return until.days && until.days.length > 0 ? t('timeOn', { time, days: format.list(until.days.map(day), { type: 'disjunction' }) }) : t('time', { time });
  };
}

/** What a node does, as one says it. Of a rule only how much there is of it: `useRuleSentence` says the rest. */
export function useNodeSentence(): (node: JourneyNode) => string {
  const t = useTranslations('canvas.says');
  const format = useFormatter();
  const duration = useDuration();
  const until = useUntilSentence();
  const { language } = useLanguage();
  const any = (words: (string | undefined)[]) => format.list(words.map((word) => word || '…'), { type: 'disjunction' });
  return (node) => {
    switch (node.type) {
      case 'wait': return node.until ? t('waitUntil', { until: until(node.until) }) : t('waitFor', { duration: duration(node.for ?? 'PT0S') });
      case 'wait-until': return t('waitEvent', { events: any((node.events ?? []).map((one) => one.event)), duration: duration(node.timeout ?? 'PT0S') });
      case 'condition': return t('condition');
      case 'split': return t('split', { count: node.branches?.length ?? 0 });
      case 'percent': return format.list((node.branches ?? []).map((one) => format.number((one.percent ?? 0) / 100, { style: 'percent', maximumFractionDigits: 1 })), { type: 'unit', style: 'narrow' });
      case 'experiment': return t('experiment', { variants: (node.variants ?? []).map((one) => one.key || '…').join(' · '), event: node.goal?.event || '…' });
      case 'send-email': {
        const content = node.content?.[language] ?? node.content?.[node.fallbackLanguage ?? ''] ?? Object.values(node.content ?? {})[0];
        return content?.subject || t('noSubject');
      }
      case 'fallback': return t('fallback', { event: node.event ?? 'Email Link Clicked', duration: duration(node.within ?? 'PT0S') });
      case 'update-trait': return t('trait', { names: [...Object.keys(node.set ?? {}), ...(node.remove ?? [])].join(', ') || '…' });
      case 'list': return t(node.action === 'remove' ? 'offList' : 'ontoList', { list: node.list || '…' });
      case 'webhook': return t('webhook', { endpoint: node.endpoint || '…' });
      case 'allocate': return node.kind !== 'coupon' ? t('allocate', { count: node.perHour ?? 0, pool: node.pool || '…' })
        : node.currency === undefined ? t('couponPercent', { percent: node.percent ?? 0, days: node.days ?? 14 })
          : t('couponAmount', { amount: `${major({ amountMinor: node.amountMinor ?? 0, currency: node.currency })} ${node.currency}`, days: node.days ?? 14 });
      case 'jump': return t('jump', { journey: node.journey || '…' });
      case 'exit': return t('exit');
    }
  };
}

export function useEntrySentence(): (entry: Entry) => string {
  const t = useTranslations('canvas.says');
  const format = useFormatter();
  const day = useDayName();
  const until = useUntilSentence();
  return (entry) => {
    switch (entry.type ?? 'event') {
      case 'event': return t('entryEvent', { event: entry.event || '…' });
      case 'segment': return t(entry.on === 'left' ? 'entryLeft' : 'entryEntered', { segment: entry.segment || '…' });
      case 'schedule': return entry.dayOfMonth ? t('entryMonthly', { day: entry.dayOfMonth, time: entry.time ?? '09:00' })
        : entry.days && entry.days.length > 0 ? t('entryWeekly', { days: format.list(entry.days.map(day)), time: entry.time ?? '09:00' }) : t('entryDaily', { time: entry.time ?? '09:00' });
      case 'date': return t(entry.yearly ? 'entryYearly' : 'entryDate', { until: until({ trait: entry.trait ?? '', daysBefore: entry.daysBefore, time: entry.time }) });
      case 'api': return t('entryApi');
    }
  };
}

/** How a way out of a node is called. */
export function useOutletName(): (outlet: ReturnType<typeof outletsOf>[number]) => string {
  const t = useTranslations('canvas.outlets');
  const format = useFormatter();
  return ({ kind, detail, number }) => {
    switch (kind) {
      case 'event': case 'variant': return detail || t(kind, { number });
      case 'branch': return detail || t('branch', { number });
      case 'percent': return format.number(Number(detail ?? 0) / 100, { style: 'percent', maximumFractionDigits: 1 });
      case 'start': case 'next': case 'then': case 'otherwise': case 'timeout': case 'unknown': return t(kind);
    }
  };
}
