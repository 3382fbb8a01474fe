import { SegmentedControl, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { StructureWords } from '../../../i18n/StructureWords';
import { Fault } from '../../../ui/Fault';
import { Only } from '../../../ui/Only';
import { PageHead } from '../../../ui/PageHead';
import { CatalogueTabs } from '../CatalogueTabs';
import { useCategories, useFamilies, useSettings } from '../queries';
import { Categories } from './Categories';
import { Channels } from './Channels';
import { Families } from './Families';
import { PARTS, type Part } from './parts';
import '@mantine/core/styles/NumberInput.layer.css';
import './structure.css';

const route = getRouteApi('/inside/catalogue-section/catalogue/structure');

/** What can be said of products, where they stand, and where they are shown. */
export function StructurePage() {
  return <Only needs={['GET /api/v1/catalogue']}><StructureWords><Whole /></StructureWords></Only>;
}

function Whole() {
  const t = useTranslations('structure');
  const { tab, family, category, parent } = route.useSearch();
  const navigate = route.useNavigate();
  const part: Part = tab ?? (category ? 'categories' : 'families');
  const settings = useSettings();
  const families = useFamilies();
  const categories = useCategories();
  const needed = [settings, ...(part === 'families' ? [families] : part === 'categories' ? [categories] : [])];
  const failed = needed.filter((one) => one.isError && !one.data);
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <CatalogueTabs at="structure" />
      <SegmentedControl mb={16} className="parts" aria-label={t('parts')} value={part} onChange={(next) => void navigate({ search: { tab: next as Part } })} data={PARTS.map((value) => ({ value, label: t(value) }))} />
      {failed.length > 0 && <Fault fault={failed[0]?.error} again={() => failed.forEach((one) => void one.refetch())} />}
      {needed.some((one) => one.isPending) && <Skeleton height={320} />}
      {part === 'families' && settings.data && families.data && <Families families={families.data.items} settings={settings.data} chosen={family} />}
      {part === 'categories' && settings.data && categories.data && <Categories categories={categories.data.items} settings={settings.data} chosen={category} parent={parent} />}
      {part === 'channels' && settings.data && <Channels settings={settings.data} />}
    </div>
  );
}
