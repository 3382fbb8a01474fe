import type { Clause, ConsentClause, HolidayClause, IdentityClause, PerformedClause, SegmentClause, SequenceClause, TraitClause } from '../contract';
import { kindOf } from '../rule/tree';
import type { Fields } from './fields';
import { PerformedFields } from './PerformedFields';
import { SequenceFields } from './SequenceFields';
import { ConsentFields, HolidayFields, IdentityFields, SegmentFields } from './SimpleFields';
import { TraitFields } from './TraitFields';

/** The editor of a clause, by its kind. */
export function ClauseFields({ clause, ...rest }: Fields<Clause>) {
  switch (kindOf(clause)) {
    case 'trait': return <TraitFields clause={clause as TraitClause} {...rest} />;
    case 'performed': return <PerformedFields clause={clause as PerformedClause} {...rest} />;
    case 'sequence': return <SequenceFields clause={clause as SequenceClause} {...rest} />;
    case 'segment': return <SegmentFields clause={clause as SegmentClause} {...rest} />;
    case 'consent': return <ConsentFields clause={clause as ConsentClause} {...rest} />;
    case 'identity': return <IdentityFields clause={clause as IdentityClause} {...rest} />;
    case 'holiday': return <HolidayFields clause={clause as HolidayClause} {...rest} />;
  }
}
