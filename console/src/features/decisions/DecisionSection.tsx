import { Outlet } from '@tanstack/react-router';
import { DecisionWords } from '../../i18n/DecisionWords';
import { SegmentWords } from '../../i18n/SegmentWords';
import '../segments/segments.css';
import './decisions.css';

/** The pages of what was decided, and of what decides; lengths of time are edited as in segments. */
export function DecisionSection() {
  return <SegmentWords><DecisionWords><Outlet /></DecisionWords></SegmentWords>;
}
