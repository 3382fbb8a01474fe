import type { Condition } from '../../../segments/contract';
import { Where } from '../../../segments/clauses/ConditionFields';
import { EventField } from '../../../segments/clauses/PerformedFields';
import type { EventMatch } from '../../contract';

interface Props<M extends EventMatch> { label: string; match: M; wrong: (member: string) => boolean; onChange: (next: M, typed?: string) => void }

/** An event, and what its properties have to be. */
export function EventMatchFields<M extends EventMatch>({ label, match, wrong, onChange }: Props<M>) {
  const where = (next: Condition[]) => (next.length > 0 ? next : undefined);
  return (
    <div>
      <EventField label={label} value={match.event ?? ''} wrong={wrong('event')} onChange={(event) => onChange({ ...match, event }, 'event')} />
      <Where event={match.event ?? ''} where={match.where ?? []} wrong={wrong} onChange={(next, typed) => onChange({ ...match, where: where(next) }, typed)} />
    </div>
  );
}
