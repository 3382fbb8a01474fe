import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import type { Operation } from '../api/types';
import { useSession } from '../session/session';
import { FaultPage } from './FaultPage';

/** What whoever comes by an address to a page that is not theirs reads; nothing of it is shown or asked for. */
export const REFUSED = new Problem(403, 'role_not_allowed', '');

/** A page for those who may do one of these. */
export function Only({ needs, children }: { needs: Operation[]; children: ReactNode }) {
  const { may } = useSession();
  return needs.some(may) ? children : <FaultPage fault={REFUSED} />;
}
