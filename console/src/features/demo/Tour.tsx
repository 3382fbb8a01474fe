import { Anchor, Button, CloseButton, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useSession } from '../../session/session';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { turnClock } from './state';
import { STEPS, useTour } from './tour';

/** Six steps, each with something to do and a way to see what came of it. It stands in a corner and covers no control. */
export function Tour() {
  const t = useTranslations('tour');
  const tour = useTour();
  const step = STEPS[tour.step];
  if (!step) {
    return null;
  }
  const last = tour.step === STEPS.length - 1;
  return (
    <Paper component="aside" aria-label={t('title')} withBorder shadow="md" className="tour">
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text size="xs" c="dimmed">{t('step', { number: tour.step + 1, count: STEPS.length })}</Text>
        <CloseButton size="sm" aria-label={t('hide')} onClick={tour.leave} />
      </Group>
      <Progress value={((tour.step + 1) / STEPS.length) * 100} size="xs" mb={10} aria-label={t('title')} />
      <Title order={2} mb={6}>{t(`${step}Title`)}</Title>
      <Text size="sm" mb={10}>{t(`${step}Text`)}</Text>
      <div style={{ marginBottom: 12 }}><Action step={step} /></div>
      <Group justify="space-between">
        <Button size="xs" variant="default" disabled={tour.step === 0} onClick={() => tour.go(tour.step - 1)}>{t('back')}</Button>
        <Button size="xs" onClick={() => (last ? tour.finish() : tour.go(tour.step + 1))}>{last ? t('finish') : t('next')}</Button>
      </Group>
    </Paper>
  );
}

/** What there is to do, for whom may do it; the others only read of it. */
function Action({ step }: { step: (typeof STEPS)[number] }) {
  const t = useTranslations('tour');
  const { may } = useSession();
  switch (step) {
    case 'shop':
      return <Anchor href="/demo/shop" target="_blank">{t('shopAction')}</Anchor>;
    case 'find':
      return may('GET /api/v1/customers') && <RouteAnchor to="/customers">{t('findAction')}</RouteAnchor>;
    case 'wait':
      return <Button size="xs" variant="light" onClick={() => void turnClock({ forward: 'PT4H' })}>{t('waitAction')}</Button>;
    case 'journey':
      return may('GET /api/v1/journeys/{key}') && <RouteAnchor to="/journeys/$key" params={{ key: 'abandoned-cart' }}>{t('journeyAction')}</RouteAnchor>;
    case 'mail':
      return <Anchor href="/demo/mailbox" target="_blank">{t('mailAction')}</Anchor>;
    case 'why':
      return may('GET /api/v1/messages') && <RouteAnchor to="/messages">{t('whyAction')}</RouteAnchor>;
  }
}
