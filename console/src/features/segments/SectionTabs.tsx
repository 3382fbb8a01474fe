import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useSession } from '../../session/session';

/** Segments, and the personas that stand for them. */
export function SectionTabs({ at }: { at: 'segments' | 'personas' }) {
  const t = useTranslations('segments');
  const { may } = useSession();
  const navigate = useNavigate();
  if (!may('GET /api/v1/personas') || !may('GET /api/v1/segments')) {
    return null;
  }
  return (
    <Tabs value={at} onChange={(next) => void navigate({ to: next === 'personas' ? '/personas' : '/segments' })} mb={16}>
      <Tabs.List aria-label={t('section')}>
        <Tabs.Tab value="segments">{t('title')}</Tabs.Tab>
        <Tabs.Tab value="personas">{t('personas')}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
