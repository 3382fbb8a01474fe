import { Button, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import type { Count } from './contract';
import { useCountFault } from './useCountFault';

/** Counts by scanner or keyboard: SKU, Enter, and one more is found; or SKU, Enter, how many, Enter. The next SKU can follow at once. */
export function Scan({ count, chosen }: { count: Count; chosen: { sku: string } | null }) {
  const t = useTranslations('counts');
  const client = useQueryClient();
  const explained = useCountFault();
  const [adds, setAdds] = useState(true);
  const [sku, setSku] = useState('');
  const [counted, setCounted] = useState<number | string>('');
  const skuField = useRef<HTMLInputElement>(null);
  const numberField = useRef<HTMLInputElement>(null);
  const save = useMutation({
    scope: { id: `count ${count.id}` }, // one scan after the other, in their order
    mutationFn: (found: { sku: string; counted?: number; add?: number }) => data(api.PUT('/api/v1/inventory/counts/{id}/lines/{sku}', { params: { path: { id: count.id, sku: found.sku } }, body: { counted: found.counted, add: found.add } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['counts', count.id] }),
  });
  useEffect(() => {
    if (chosen) {
      setAdds(false);
      setSku(chosen.sku);
      setCounted('');
      numberField.current?.focus();
    }
  }, [chosen]);
  const write = (found: { sku: string; counted?: number; add?: number }) => {
    save.mutate(found);
    setSku('');
    setCounted('');
    skuField.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = sku.trim();
    if (typed === '') {
      skuField.current?.focus();
    } else if (adds) {
      write({ sku: typed, add: 1 });
    } else if (counted === '') {
      numberField.current?.focus();
    } else {
      write({ sku: typed, counted: Number(counted) });
    }
  };
  return (
    <form onSubmit={submit} className="scan" aria-label={t('count')}>
      <div className="scan-fields">
        <TextInput ref={skuField} className="scan-sku" size="md" label={t('sku')} placeholder={t('skuPlaceholder')} value={sku} onChange={(event) => setSku(event.currentTarget.value)} autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint={adds ? 'done' : 'next'} data-autofocus autoFocus />
        {!adds && <NumberInput ref={numberField} className="scan-number" size="md" label={t('counted')} min={0} allowDecimal={false} allowNegative={false} hideControls value={counted} onChange={setCounted} inputMode="numeric" />}
        <Button type="submit" size="md" disabled={sku.trim() === ''}>{t('write')}</Button>
      </div>
      <Switch mt={10} label={t('adds')} description={t('addsNote')} checked={adds} onChange={(event) => setAdds(event.currentTarget.checked)} />
      <Text role="status" size="lg" fw={650} mt={8} mih={28}>{save.data && !save.isError ? t('found', { name: save.data.name, count: save.data.counted ?? 0 }) : ''}</Text>
      {save.isError && <Fault fault={explained(save.error)} />}
    </form>
  );
}
