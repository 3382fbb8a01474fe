import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { DurationField } from '../../../segments/clauses/DurationField';
import { EventField } from '../../../segments/clauses/PerformedFields';
import type { ConditionNode, ExperimentNode, FallbackNode, PercentNode, SplitNode, WaitUntilNode } from '../../contract';
import { EventMatchFields } from './EventMatchFields';
import { type Form, NumberField, TextField } from './fields';
import { RuleField } from './RuleField';

function Item({ title, removeName, remove, children }: { title: string; removeName: string; remove?: () => void; children: React.ReactNode }) {
  return (
    <div className="form-item" role="group" aria-label={title}>
      <div className="form-item-head"><b className="grow">{title}</b>{remove && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={removeName} onClick={remove}><IconX size={14} /></ActionIcon>}</div>
      {children}
    </div>
  );
}

function More({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button size="compact-xs" variant="subtle" style={{ justifySelf: 'start' }} leftSection={<IconPlus aria-hidden size={12} />} onClick={onClick}>{label}</Button>;
}

export function WaitUntilForm({ node, change, said }: Form<WaitUntilNode>) {
  const t = useTranslations('canvas.forms');
  const events = node.events ?? [];
  return (
    <div className="form-part">
      {events.map((branch, index) => (
        <Item key={index} title={t('eventNumber', { number: index + 1 })} removeName={t('removeEvent', { number: index + 1 })} remove={events.length > 1 ? () => change({ ...node, events: events.toSpliced(index, 1) }) : undefined}>
          <EventMatchFields label={t('event')} match={branch} wrong={(member) => said(`events.${index}.${member}`) !== undefined} onChange={(next, typed) => change({ ...node, events: events.with(index, next) }, typed && `events.${index}.${typed}`)} />
        </Item>
      ))}
      <More label={t('addEvent')} onClick={() => change({ ...node, events: [...events, { event: '', next: node.otherwise }] })} />
      <DurationField label={t('atMost')} value={node.timeout ?? ''} wrong={said('timeout') !== undefined} onChange={(timeout) => change({ ...node, timeout }, 'timeout')} />
    </div>
  );
}

export function ConditionForm({ node, change, id }: Form<ConditionNode> & { id: string }) {
  const t = useTranslations('canvas.forms');
  return <RuleField label={t('condition')} place={id} member="rule" rule={node.rule} onChange={(rule, typed) => change({ ...node, rule }, typed)} />;
}

export function SplitForm({ node, change, said, id }: Form<SplitNode> & { id: string }) {
  const t = useTranslations('canvas.forms');
  const branches = node.branches ?? [];
  return (
    <div className="form-part">
      <Text size="sm" c="dimmed">{t('splitNote')}</Text>
      {branches.map((branch, index) => (
        <Item key={index} title={branch.name || t('branch', { number: index + 1 })} removeName={t('removeBranch', { number: index + 1 })} remove={branches.length > 1 ? () => change({ ...node, branches: branches.toSpliced(index, 1) }) : undefined}>
          <TextField label={t('branchName')} value={branch.name} error={said(`branches.${index}.name`)} onChange={(name) => change({ ...node, branches: branches.with(index, { ...branch, name: name || undefined }) }, `name.${index}`)} />
          <RuleField label={t('whoTakesIt')} place={id} member={`branches.${index}.rule`} rule={branch.rule} onChange={(rule, typed) => change({ ...node, branches: branches.with(index, { ...branch, rule }) }, typed)} />
        </Item>
      ))}
      <More label={t('addBranch')} onClick={() => change({ ...node, branches: [...branches, { rule: { all: [] }, next: node.otherwise }] })} />
    </div>
  );
}

export function PercentForm({ node, change, said }: Form<PercentNode>) {
  const t = useTranslations('canvas.forms');
  const format = useFormatter();
  const branches = node.branches ?? [];
  const sum = branches.reduce((all, one) => all + (one.percent ?? 0), 0);
  const even = () => {
    const each = Math.floor(100 / branches.length);
    change({ ...node, branches: branches.map((one, index) => ({ ...one, percent: index === 0 ? 100 - each * (branches.length - 1) : each })) });
  };
  return (
    <div className="form-part">
      {branches.map((branch, index) => (
        <div key={index} className="fields">
          <NumberField label={t('share', { number: index + 1 })} unit="%" min={0} max={100} step="any" value={branch.percent} error={said(`branches.${index}.percent`)} onChange={(percent) => change({ ...node, branches: branches.with(index, { ...branch, percent }) }, `percent.${index}`)} />
          {branches.length > 2 && <ActionIcon variant="subtle" color="gray" aria-label={t('removeShare', { number: index + 1 })} onClick={() => change({ ...node, branches: branches.toSpliced(index, 1) })}><IconX size={14} /></ActionIcon>}
        </div>
      ))}
      <div className="fields">
        <More label={t('addShare')} onClick={() => change({ ...node, branches: [...branches, { percent: Math.max(0, 100 - sum), next: branches[0]?.next }] })} />
        <Button size="compact-xs" variant="subtle" onClick={even}>{t('even')}</Button>
      </div>
      <Text size="sm" c={Math.abs(sum - 100) < 1e-6 ? 'dimmed' : 'red'} aria-live="polite">{t('sum', { sum: format.number(sum / 100, { style: 'percent', maximumFractionDigits: 2 }) })}</Text>
    </div>
  );
}

export function ExperimentForm({ node, change, said }: Form<ExperimentNode>) {
  const t = useTranslations('canvas.forms');
  const format = useFormatter();
  const variants = node.variants ?? [];
  const all = variants.reduce((sum, one) => sum + (one.weight ?? 1), 0);
  const free = () => 'abcdefghijklmnopqrstuvwxyz'.split('').find((letter) => !variants.some((one) => one.key === letter)) ?? `v${variants.length + 1}`;
  return (
    <div className="form-part">
      <Text size="sm" c="dimmed">{t('experimentNote')}</Text>
      {variants.map((variant, index) => (
        <div key={index} className="fields">
          <TextField width={130} label={t('variant', { number: index + 1 })} value={variant.key} error={said(`variants.${index}.key`)} onChange={(key) => change({ ...node, variants: variants.with(index, { ...variant, key }) }, `key.${index}`)} />
          <NumberField label={t('weight')} min={0} step="any" value={variant.weight ?? 1} error={said(`variants.${index}.weight`)} onChange={(weight) => change({ ...node, variants: variants.with(index, { ...variant, weight }) }, `weight.${index}`)} width={90} />
          <Text size="xs" c="dimmed" pb={7}>{all > 0 && format.number((variant.weight ?? 1) / all, { style: 'percent', maximumFractionDigits: 1 })}</Text>
          {variants.length > 2 && <ActionIcon variant="subtle" color="gray" aria-label={t('removeVariant', { number: index + 1 })} onClick={() => change({ ...node, variants: variants.toSpliced(index, 1) })}><IconX size={14} /></ActionIcon>}
        </div>
      ))}
      <More label={t('addVariant')} onClick={() => change({ ...node, variants: [...variants, { key: free(), weight: 1, next: variants[0]?.next }] })} />
      <div className="form-item" role="group" aria-label={t('success')}>
        <b>{t('success')}</b>
        <EventMatchFields label={t('event')} match={node.goal ?? {}} wrong={(member) => said(`goal.${member}`) !== undefined} onChange={(goal, typed) => change({ ...node, goal }, typed && `goal.${typed}`)} />
        <DurationField label={t('within')} value={node.within ?? ''} wrong={said('within') !== undefined} onChange={(within) => change({ ...node, within }, 'within')} />
      </div>
    </div>
  );
}

export function FallbackForm({ node, change, said }: Form<FallbackNode>) {
  const t = useTranslations('canvas.forms');
  return (
    <div className="form-part">
      <Text size="sm" c="dimmed">{t('fallbackNote')}</Text>
      <EventField label={t('event')} value={node.event ?? 'Email Link Clicked'} wrong={said('event') !== undefined} onChange={(event) => change({ ...node, event }, 'event')} />
      <DurationField label={t('within')} value={node.within ?? ''} wrong={said('within') !== undefined} onChange={(within) => change({ ...node, within }, 'within')} />
    </div>
  );
}
