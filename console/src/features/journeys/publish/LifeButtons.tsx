import { Alert, Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import { type JourneyView, calls } from '../contract';

type Act = 'pause' | 'resume' | 'stop';

function actsOf(view: JourneyView): Act[] {
  switch (view.status) {
    case 'published': return ['pause', 'stop'];
    case 'paused': return ['resume', 'stop'];
    case 'draft': case 'stopped': return [];
  }
}

/** Pause, let go on, stop: each says first how many it concerns. */
export function LifeButtons({ view }: { view: JourneyView }) {
  const t = useTranslations('canvas.life');
  const client = useQueryClient();
  const may = { pause: useMay('POST /api/v1/journeys/{key}/pause'), resume: useMay('POST /api/v1/journeys/{key}/resume'), stop: useMay('POST /api/v1/journeys/{key}/stop') };
  const [asked, ask] = useState<Act>();
  const [inside, setInside] = useState<'finish' | 'exit'>('finish');
  const params = { path: { key: view.key } };
  const act = useMutation({
    mutationFn: (wanted: Act) => data<JourneyView>(wanted === 'stop' ? calls.POST('/api/v1/journeys/{key}/stop', { params, body: { inside } })
      : wanted === 'pause' ? calls.POST('/api/v1/journeys/{key}/pause', { params }) : calls.POST('/api/v1/journeys/{key}/resume', { params })),
    onSuccess: async (_, wanted) => {
      done(t(`${wanted}Done`));
      ask(undefined);
      await client.invalidateQueries({ queryKey: ['journey', view.key] });
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
  });
  const count = view.counts.active ?? 0;
  const close = () => ask(undefined);
  return (
    <>
      {actsOf(view).filter((one) => may[one]).map((one) => <Button key={one} variant="default" onClick={() => {
        act.reset();
        ask(one);
      }}>{t(one)}</Button>)}
      <Modal opened={asked !== undefined} onClose={close} title={asked && t(asked)} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {asked && (
          <Stack gap={14}>
            {act.isError && <Fault fault={act.error} />}
            <Alert color={asked === 'resume' ? 'celadon' : 'orange'}>{t(`${asked}Note`, { count })}</Alert>
            {asked === 'stop' && count > 0 && (
              <Radio.Group label={t('inside', { count })} value={inside} onChange={(next) => setInside(next as 'exit')}>
                <Stack gap={6} mt={6}><Radio size="sm" value="finish" label={t('finish')} /><Radio size="sm" value="exit" label={t('exit')} /></Stack>
              </Radio.Group>
            )}
            <Group justify="flex-end" gap={8}><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={act.isPending} onClick={() => act.mutate(asked)}>{t(asked)}</Button></Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
