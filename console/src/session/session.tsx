import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import { api, data, onSignedOut, useToken } from '../api/client';
import { Problem } from '../api/problem';
import type { Operation } from '../api/types';
import type { components } from '../api/schema';
import { forget } from './leave';

export type SessionAnswer = components['schemas']['SessionAnswer'];

interface Session {
  user: SessionAnswer['user'];
  demo: boolean;
  may(operation: Operation): boolean;
}

const Current = createContext<Session | null>(null);

async function whoAmI(): Promise<SessionAnswer | null> {
  try {
    const answer = await data(api.GET('/api/v1/session'));
    useToken(answer.csrfToken);
    return answer;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) {
      return null;
    }
    throw problem;
  }
}

/** Shows its children to those who are signed in, and the other thing to everybody else. */
export function SessionGate({ children, otherwise, waiting }: { children: ReactNode; otherwise: ReactNode; waiting: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: whoAmI, staleTime: Infinity, retry: 2 });
  const permissions = useQuery({
    queryKey: ['permissions'],
    queryFn: () => data(api.GET('/api/v1/permissions')),
    staleTime: Infinity,
    enabled: Boolean(session.data),
  });
  useEffect(() => onSignedOut(() => forget(client)), [client]);
  const current = useMemo<Session | null>(() => {
    if (!session.data || !permissions.data) {
      return null;
    }
    const allowed = new Set(permissions.data.items);
    return { user: session.data.user, demo: session.data.demo, may: (operation) => allowed.has(operation) };
  }, [session.data, permissions.data]);
  if (session.data === null) {
    return otherwise;
  }
  return current ? <Current value={current}>{children}</Current> : waiting;
}

/** Whoever is signed in. */
export function useSession(): Session {
  const session = useContext(Current);
  if (!session) {
    throw new Error('only for those who are signed in');
  }
  return session;
}

export function useMay(operation: Operation): boolean {
  return useSession().may(operation);
}
