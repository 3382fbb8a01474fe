import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../api/client';
import { useMay } from '../session/session';
import type { PLACES } from './places';

/** Ctrl-K: every place, and every customer. */
export function Commands({ places }: { places: typeof PLACES }) {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const mayFind = useMay('GET /api/v1/customers');
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const found = useQuery({
    queryKey: ['customers', 'found', asked],
    queryFn: () => data(api.GET('/api/v1/customers', { params: { query: { query: asked, limit: 8 } } })),
    enabled: mayFind && asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const actions: SpotlightActionData[] = places.filter((place) => t(place.key).toLowerCase().includes(query.trim().toLowerCase()))
    .map((place) => ({
      id: place.key, label: t(place.key), leftSection: <place.icon aria-hidden size={18} />, onClick: () => void navigate({ to: place.to }),
    }));
  const people: SpotlightActionData[] = query.trim() === '' ? [] : (found.data?.items ?? []).map((one) => ({
    id: one.id, label: one.name ?? t('unnamed'), description: one.identifiers.map((known) => known.value).slice(0, 2).join(' · '),
    leftSection: <IconUser aria-hidden size={18} />, onClick: () => void navigate({ to: '/customers/$id', params: { id: one.id } }),
  }));
  // Enter opens what is chosen. The library chooses the first while one types; whoever is found after that would never be it.
  useEffect(() => {
    if (!document.querySelector('[data-action][data-selected]')) {
      document.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    }
  }, [found.data]);
  return (
    <Spotlight actions={[...people, ...actions]} filter={(_, all) => all} query={query} onQueryChange={setQuery} shortcut={['mod + K', '/']}
      nothingFound={t('nothingFound')} highlightQuery attributes={{ content: { 'aria-label': t('search') } }} transitionProps={{ duration: 80 }}
      searchProps={{ leftSection: <IconSearch aria-hidden size={18} />, placeholder: t('searchPlaceholder'), 'aria-label': t('search') }} />
  );
}
