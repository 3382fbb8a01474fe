import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Operation } from '../../api/types';
import { useSession } from '../../session/session';

const PLACES = { messages: '/messages', contents: '/messages/contents', decisions: '/messages/decisions', policy: '/messages/policy' } as const;
type Place = keyof typeof PLACES;
const NEEDS: Record<Place, Operation> = { messages: 'GET /api/v1/messages', contents: 'GET /api/v1/templates', decisions: 'GET /api/v1/decisions/summary', policy: 'GET /api/v1/policy' };

/** What was sent; what transactional ones say; what was decided about sending; by which rules. */
export function MessageTabs({ at }: { at: Place }) {
  const t = useTranslations('messages');
  const { may } = useSession();
  const navigate = useNavigate();
  const shown = (['messages', 'contents', 'decisions', 'policy'] as const).filter((one) => may(NEEDS[one]));
  return shown.length > 1 && (
    <Tabs value={at} onChange={(next) => void navigate({ to: PLACES[next as 'messages'] })} mb={16}>
      <Tabs.List aria-label={t('section')}>
        {shown.map((one) => <Tabs.Tab key={one} value={one}>{one === 'messages' ? t('title') : t(one)}</Tabs.Tab>)}
      </Tabs.List>
    </Tabs>
  );
}
