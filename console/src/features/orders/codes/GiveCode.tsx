import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { Fault } from '../../../ui/Fault';
import { minor } from '../../catalogue/money';
import { useSettings } from '../../catalogue/queries';
import { timeThere } from '../../demo/state';
import { type Wish, useCodeFault } from './contract';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 30;

/** Gives a customer a code of their own. */
export function GiveCode({ id, close, given }: { id: string; close: () => void; given: (code: string) => void }) {
  const t = useTranslations('codes');
  const client = useQueryClient();
  const explained = useCodeFault();
  const usual = useSettings().data?.currency;
  const [kind, setKind] = useState<'percent' | 'amount'>('percent');
  const [percent, setPercent] = useState<number | string>(10);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const currency = (chosen ?? usual ?? 'KRW').trim().toUpperCase();
  const amountMinor = minor(typed, currency);
  const save = useMutation({
    mutationFn: (wish: Wish) => data(api.POST('/api/v1/discount-codes', { body: wish })),
    onSuccess: async (answer) => {
      given(answer.code);
      await client.invalidateQueries({ queryKey: ['codes', id] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      customerId: id, expiresAt: days === '' ? undefined : new Date(timeThere(client) + Number(days) * DAY_MS).toISOString(),
      ...(kind === 'percent' ? { percent: Number(percent) } : { amount: { amountMinor: amountMinor ?? 0, currency } }),
    });
  };
  return (
    <Modal opened onClose={close} title={t('give')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {save.isError && <Fault fault={explained(save.error)} />}
          <SegmentedControl aria-label={t('kind')} value={kind} onChange={(next) => setKind(next as typeof kind)} data={(['percent', 'amount'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          {kind === 'percent'
            ? <NumberInput label={t('percent')} required min={1} max={100} allowDecimal={false} suffix=" %" value={percent} onChange={setPercent} data-autofocus />
            : (
              <Group gap={12} align="flex-start" wrap="nowrap">
                <TextInput className="grow" label={t('amount')} required inputMode="decimal" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
                <TextInput w={110} label={t('currency')} required maxLength={3} value={currency} onChange={(event) => setChosen(event.currentTarget.value)} />
              </Group>
            )}
          <NumberInput label={t('days')} description={t('daysNote')} min={1} max={3_650} allowDecimal={false} value={days} onChange={setDays} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" disabled={kind === 'percent' ? percent === '' : amountMinor === null} loading={save.isPending}>{t('make')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
