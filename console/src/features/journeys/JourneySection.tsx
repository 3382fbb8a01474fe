import { Outlet } from '@tanstack/react-router';
import { JourneyWords } from '../../i18n/JourneyWords';
import { SegmentWords } from '../../i18n/SegmentWords';
import '../segments/segments.css';
import './journeys.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/RadioIndicator.layer.css';
import '@mantine/core/styles/Tooltip.layer.css';

/** The pages of journeys; conditions there are edited as segments are. */
export function JourneySection() {
  return <SegmentWords><JourneyWords><Outlet /></JourneyWords></SegmentWords>;
}
