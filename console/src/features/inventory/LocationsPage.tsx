import { Badge, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import type { Location } from './contract';
import { WEEK, dayIn } from './hours';
import { InventoryTabs } from './InventoryTabs';
import { LocationForm } from './LocationForm';

/** Shops, warehouses, and what is between them. */
export function LocationsPage() {
  return <Only needs={['GET /api/v1/locations']}><List /></Only>;
}

function List() {
  const t = useTranslations('locations');
  const words = useTranslations('inventory');
  const mayMake = useMay('PUT /api/v1/locations/{code}');
  const [edited, setEdited] = useState<Location | 'new' | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['locations', 'list'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/locations', { params: { query: { limit: 100, cursor: pageParam } } })), getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={words('note')}>{mayMake && <Button onClick={() => setEdited('new')}>{t('make')}</Button>}</PageHead>
      <InventoryTabs at="/inventory/locations" />
      <PagedList query={query} label={t('title')} height={84} keyOf={(one) => one.code} row={(one) => <Row location={one} edit={mayMake ? () => setEdited(one) : undefined} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {edited && <LocationForm location={edited === 'new' ? undefined : edited} close={() => setEdited(null)} />}
    </div>
  );
}

function Row({ location, edit }: { location: Location; edit: (() => void) | undefined }) {
  const t = useTranslations('locations');
  return (
    <div className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', cursor: 'default' }}>
      <span style={{ minWidth: 0 }}>
        <Group gap={8}><Text fw={600}>{location.name}</Text><Badge variant="light" color={location.kind === 'warehouse' ? 'blue' : 'celadon'}>{t(`kinds.${location.kind}`)}</Badge>{!location.active && <Badge variant="light" color="red">{t('inactive')}</Badge>}</Group>
        <Text size="sm" c="dimmed">{[location.address || location.country, useToday(location)].join(' · ')}</Text>
        <Text size="xs" c="dimmed">{[location.code, ...location.services.map((one) => t(`service.${one as 'pickup'}`))].join(' · ')}</Text>
      </span>
      {edit && <Button size="compact-sm" variant="default" onClick={edit} aria-label={t('editOne', { name: location.name })}>{t('edit')}</Button>}
    </div>
  );
}

/** By the place's own calendar. */
function useToday({ hours, closed, zone }: Location): string {
  const t = useTranslations('locations');
  const { day, date } = dayIn(zone, new Date());
  if (WEEK.every((one) => !hours[one]?.length)) {
    return t('always');
  }
  const spans = closed.includes(date) ? [] : hours[day] ?? [];
  return spans.length ? t('today', { spans: spans.join(', ') }) : t('closedToday');
}
