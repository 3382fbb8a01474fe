import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToken } from '../../api/client';
import type { SessionAnswer } from '../../session/session';

/** What follows wherever a link has let somebody in: they are signed in, and at Home. */
export function useEnter(): (session: SessionAnswer) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (session) => {
    useToken(session.csrfToken);
    client.setQueryData(['session'], session);
    void navigate({ to: '/' });
  };
}
