import { Alert, Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useSettings } from './queries';

const PLACES = { products: '/catalogue', board: '/catalogue/completeness', structure: '/catalogue/structure' } as const;

/** Products, how complete they are, and what they are judged by; and where they are kept, if not here. */
export function CatalogueTabs({ at }: { at: keyof typeof PLACES }) {
  const t = useTranslations('catalogue');
  const navigate = useNavigate();
  return (
    <>
      <Elsewhere />
      <Tabs value={at} onChange={(next) => void navigate({ to: PLACES[next as 'board'] })} mb={16}>
        <Tabs.List aria-label={t('section')}>
          <Tabs.Tab value="products">{t('products')}</Tabs.Tab>
          <Tabs.Tab value="board">{t('board')}</Tabs.Tab>
          <Tabs.Tab value="structure">{t('structure')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
    </>
  );
}

/** Which system's word counts. */
export function Elsewhere() {
  const t = useTranslations('catalogue');
  const record = useSettings().data?.record;
  return record?.is === 'external' ? <Alert variant="light" mb={16}>{t('elsewhere', { name: record.name ?? '' })}</Alert> : null;
}
