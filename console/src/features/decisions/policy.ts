import type { Cap, Policy } from './contract';

/** Each of these gives another policy and leaves the given one as it was. */

/** What the server told, without what cannot be changed; an older one wrote caps by channel. */
export function policyOf({ zone, jurisdiction, quietHours, caps, holdout }: Policy): Policy {
  const list: Cap[] = Array.isArray(caps) ? caps : Object.entries((caps ?? {}) as Record<string, { most: number; within: string }>).map(([channel, cap]) => ({ name: channel, channel, ...cap }));
  return { zone, ...(jurisdiction && { jurisdiction }), quietHours: quietHours ?? {}, caps: list, ...(holdout && { holdout }) };
}

export function withHours(policy: Policy, channel: string, hours: { from: string; to: string } | undefined): Policy {
  const { [channel]: _gone, ...rest } = policy.quietHours;
  return { ...policy, quietHours: hours ? { ...policy.quietHours, [channel]: hours } : rest };
}

export const withCap = (policy: Policy, index: number, cap: Cap | undefined): Policy =>
  ({ ...policy, caps: cap ? policy.caps.with(index, cap) : policy.caps.toSpliced(index, 1) });

/** A cap with a name that no other has. */
export function addCap(policy: Policy): Policy {
  const taken = new Set(policy.caps.map((cap) => cap.name));
  let number = policy.caps.length + 1;
  while (taken.has(`cap-${number}`)) {
    number++;
  }
  return { ...policy, caps: [...policy.caps, { name: `cap-${number}`, most: 3, per: 'week' }] };
}

/** How long a cap counts: a stretch of time, or a piece of the customer's calendar. */
export type CapSpan = 'within' | 'day' | 'week' | 'month';
export const spanOf = (cap: Cap): CapSpan => cap.per ?? 'within';

export function withSpan({ within, per: _per, ...rest }: Cap, span: CapSpan): Cap {
  return span === 'within' ? { ...rest, within: within ?? 'P1D' } : { ...rest, per: span };
}
