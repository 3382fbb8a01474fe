import { Badge } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { components } from '../../api/schema';

export type Webhook = components['schemas']['WebhookEndpoint'];
export type Saved = components['schemas']['SavedWebhookEndpoint'];
export type Delivery = components['schemas']['WebhookDelivery'];
type Fault = NonNullable<Delivery['lastError']>;

const STATES: Record<Webhook['state'], string> = { active: 'green', paused: 'gray', disabled: 'red' };
const DELIVERIES: Record<Delivery['state'], string> = { pending: 'orange', delivered: 'green', failed: 'red' };

export function WebhookState({ state }: { state: Webhook['state'] }) {
  const t = useTranslations('webhooks.states');
  return <Badge variant="light" color={STATES[state]}>{t(state)}</Badge>;
}

export function DeliveryState({ state }: { state: Delivery['state'] }) {
  const t = useTranslations('deliveries.states');
  return <Badge variant="light" color={DELIVERIES[state]}>{t(state)}</Badge>;
}

/** What an endpoint answered, or why there was no answer. */
export function useAnswer(): (status?: number, error?: string) => string {
  const t = useTranslations('deliveries');
  return (status, error) => (error ? t(`faults.${error as Fault}`) : status ? t('answered', { status: String(status) }) : t('notYet'));
}

/** What the event is called, without what all of them have in common. */
export function eventWord(event: string): 'entered' | 'left' | 'raised' | 'resolved' {
  switch (event) {
    case 'segment.left': return 'left';
    case 'alert.raised': return 'raised';
    case 'alert.resolved': return 'resolved';
    default: return 'entered';
  }
}
