import { Button, Group, Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { failed } from '../../ui/done';
import { useExplanation } from '../../ui/Fault';
import { Clock } from '../../ui/When';
import { allLocations } from '../inventory/contract';
import type { Cart } from './CartCard';

interface Props { cart: Cart; onChange?: (cart: Cart) => void }

/** Holds what is in a cart for a while, or lets it go. */
export function Hold({ cart, onChange }: Props) {
  const t = useTranslations('bought');
  const mayLetGo = useMay('DELETE /api/v1/carts/{id}/hold');
  const mayHold = useMay('POST /api/v1/carts/{id}/hold');
  const act = useHold({ cart, onChange });
  const until = cart.heldUntil;
  if (!until) {
    return mayHold && cart.lines.length > 0 && <Begin act={act} />;
  }
  return (
    <Group gap={10} mt={6}>
      <Text size="sm" fw={600} role="status">{t.rich('heldUntil', { at: () => <Clock at={until} /> })}</Text>
      {mayLetGo && <Button size="compact-sm" variant="default" loading={act.isPending} onClick={() => act.mutate('let go')}>{t('letGo')}</Button>}
    </Group>
  );
}

type Wish = 'let go' | { location: string | undefined };

function useHold({ cart, onChange }: Props) {
  const t = useTranslations('bought');
  const client = useQueryClient();
  const explanation = useExplanation();
  const params = { path: { id: cart.id } };
  return useMutation({
    mutationFn: (wish: Wish) => data(wish === 'let go' ? api.DELETE('/api/v1/carts/{id}/hold', { params }) : api.POST('/api/v1/carts/{id}/hold', { params, body: { channel: cart.channel, location: wish.location } })),
    onSuccess: (now, wish) => {
      if (wish !== 'let go' && !now.heldUntil) {
        failed(t('nothingHeld'));
      }
      onChange?.(now);
    },
    onError: (fault) => failed(explanation(fault)),
    onSettled: () => client.invalidateQueries({ queryKey: ['carts'] }),
  });
}

/** What is shipped comes from anywhere, what is collected from that place alone. */
function Begin({ act }: { act: ReturnType<typeof useHold> }) {
  const t = useTranslations('bought');
  const words = useTranslations('orders');
  const mayPlaces = useMay('GET /api/v1/locations');
  const [place, setPlace] = useState('');
  const places = useQuery({ queryKey: ['locations'], queryFn: allLocations, enabled: mayPlaces });
  const collect = places.data?.filter((one) => one.active && one.services.includes('pickup')) ?? [];
  return (
    <Group gap="6px 10px" mt={6}>
      <Select size="xs" w={210} maw="100%" allowDeselect={false} searchable aria-label={t('heldFor')} value={place} onChange={(next) => setPlace(next ?? '')}
        data={[{ value: '', label: t('toShip') }, ...collect.map((one) => ({ value: one.code, label: words('collects', { place: one.name }) }))]} />
      <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate({ location: place || undefined })}>{t('hold')}</Button>
      <Text size="xs" c="dimmed">{t('holdNote')}</Text>
    </Group>
  );
}
