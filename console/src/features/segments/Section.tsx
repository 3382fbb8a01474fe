import { Outlet } from '@tanstack/react-router';
import { SegmentWords } from '../../i18n/SegmentWords';
import './segments.css';

/** The pages of segments and personas. */
export function Section() {
  return <SegmentWords><Outlet /></SegmentWords>;
}
