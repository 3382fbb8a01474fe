import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useLive } from '../../api/stream';
import { turnClock, useDemoState } from './state';
import { useTour } from './tour';

/** Says that this is a demonstration, and holds its clock. */
export function DemoBar() {
  const t = useTranslations('demo');
  const words = useTranslations('tour');
  const tour = useTour();
  const format = useFormatter();
  const client = useQueryClient();
  const state = useDemoState();
  const { pulses } = useLive();
  const now = pulses.at(-1)?.at ?? state.data?.now;
  const turn = async (wish: { speed: number } | { forward: string }) => {
    await turnClock(wish);
    await client.invalidateQueries({ queryKey: ['demo'] });
  };
  return (
    <Group component="section" aria-label={t('title')} px={24} py={6} gap={12} className="demo-bar">
      <Text size="sm">{t('note')}</Text>
      {now && <Text size="sm" fw={600}>{format.dateTime(new Date(now), { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: state.data?.zone })}</Text>}
      {state.data && (
        <SegmentedControl size="xs" aria-label={t('speed')} value={String(state.data.speed)} onChange={(speed) => void turn({ speed: Number(speed) })}
          data={[{ value: '0', label: t('paused') }, { value: '1', label: '1×' }, { value: '60', label: '60×' }]} />
      )}
      <Button size="compact-xs" variant="default" onClick={() => void turn({ forward: 'PT4H' })}>{t('forward')}</Button>
      <Anchor size="sm" href="/demo/shop" target="_blank">{t('shop')}</Anchor>
      <Anchor size="sm" href="/demo/mailbox" target="_blank">{t('mailbox')}</Anchor>
      {tour.step < 0 && <Button size="compact-xs" variant="light" onClick={tour.begin}>{tour.reached > 0 ? words('resume') : words('start')}</Button>}
    </Group>
  );
}
