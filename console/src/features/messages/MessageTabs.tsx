import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useSession } from '../../session/session';

const PLACES = { messages: '/messages', decisions: '/messages/decisions', policy: '/messages/policy' } as const;

/** What was sent; what was decided about sending; by which rules. */
export function MessageTabs({ at }: { at: keyof typeof PLACES }) {
  const t = useTranslations('messages');
  const { may } = useSession();
  const navigate = useNavigate();
  const shown = (['messages', 'decisions', 'policy'] as const).filter((one) => one === 'messages' || may(one === 'decisions' ? 'GET /api/v1/decisions/summary' : 'GET /api/v1/policy'));
  return shown.length > 1 && (
    <Tabs value={at} onChange={(next) => void navigate({ to: PLACES[next as 'messages'] })} mb={16}>
      <Tabs.List aria-label={t('section')}>
        {shown.map((one) => <Tabs.Tab key={one} value={one}>{one === 'messages' ? t('title') : t(one)}</Tabs.Tab>)}
      </Tabs.List>
    </Tabs>
  );
}
