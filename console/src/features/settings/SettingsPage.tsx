import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Operation } from '../../api/types';
import { useSession } from '../../session/session';
import { PageHead } from '../../ui/PageHead';
import { Records } from '../records/Records';
import { Webhooks } from '../webhooks/Webhooks';
import { AuditLog } from './AuditLog';
import { Installation } from './Installation';
import { Me } from './Me';
import { Team } from './Team';

const route = getRouteApi('/inside/settings');
const TABS = [
  { key: 'me', needs: 'PATCH /api/v1/me', view: Me },
  { key: 'people', needs: 'GET /api/v1/users', view: Team },
  { key: 'webhooks', needs: 'GET /api/v1/webhook-endpoints', view: Webhooks },
  { key: 'records', needs: 'GET /api/v1/records', view: Records },
  { key: 'audit', needs: 'GET /api/v1/audit', view: AuditLog },
  { key: 'installation', needs: 'GET /api/v1/status', view: Installation },
] as const satisfies { key: string; needs: Operation; view: () => React.ReactNode }[];

export function SettingsPage() {
  const t = useTranslations('settings');
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useSession();
  const tabs = TABS.filter((one) => may(one.needs));
  const shown = tabs.find((one) => one.key === tab) ?? tabs[0];
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <Tabs value={shown?.key ?? null} onChange={(next) => void navigate({ search: { tab: next ?? undefined } })} keepMounted={false}>
        <Tabs.List mb={16}>{tabs.map((one) => <Tabs.Tab key={one.key} value={one.key}>{t(one.key)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((one) => <Tabs.Panel key={one.key} value={one.key}><one.view /></Tabs.Panel>)}
      </Tabs>
    </div>
  );
}
