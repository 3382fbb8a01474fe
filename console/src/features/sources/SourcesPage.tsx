import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Operation } from '../../api/types';
import { useSession } from '../../session/session';
import { PageHead } from '../../ui/PageHead';
import { Activity } from './Activity';
import { Imports } from './Imports';
import { Keys } from './Keys';
import { Links } from './Links';
import { SetAside } from './SetAside';
import { Snippets } from './Snippets';

const route = getRouteApi('/inside/sources');
const TABS = [
  { key: 'keys', needs: 'GET /api/v1/keys', view: Keys },
  { key: 'snippets', needs: 'GET /api/v1/keys', view: Snippets },
  { key: 'activity', needs: 'GET /api/v1/sources/{source}/events', view: Activity },
  { key: 'links', needs: 'GET /api/v1/links', view: Links },
  { key: 'imports', needs: 'GET /api/v1/imports', view: Imports },
  { key: 'setAside', needs: 'GET /api/v1/set-aside', view: SetAside },
] as const satisfies { key: string; needs: Operation; view: () => React.ReactNode }[];

/** Where events come from. */
export function SourcesPage() {
  const t = useTranslations('sources');
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useSession();
  const tabs = TABS.filter((one) => may(one.needs));
  const shown = tabs.find((one) => one.key === tab) ?? tabs[0];
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <Tabs value={shown?.key ?? null} onChange={(next) => void navigate({ search: { tab: next ?? undefined } })} keepMounted={false}>
        <Tabs.List mb={16}>{tabs.map((one) => <Tabs.Tab key={one.key} value={one.key}>{t(one.key)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((one) => <Tabs.Panel key={one.key} value={one.key}><one.view /></Tabs.Panel>)}
      </Tabs>
    </div>
  );
}
