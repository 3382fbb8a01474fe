import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormatter, useTimeZone } from 'use-intl';
import type { Size } from '../contract';

const HEIGHT = 190;

/** The size over time. A picture: its numbers stand in the table below. Its labels are digits, as no font of this page comes before a canvas is drawn. */
export default function SizeChart({ sizes, label }: { sizes: Size[]; label: string }) {
  const format = useFormatter();
  const zone = useTimeZone() ?? 'UTC';
  const dark = useComputedColorScheme() === 'dark';
  const { ref, width } = useElementSize();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (width === 0) {
      return;
    }
    const ink = dark ? '#a3abb5' : '#59616b';
    const accent = dark ? '#67b299' : '#2f7f67';
    const plot = new UPlot({
      width, height: HEIGHT, legend: { show: false }, padding: [8, 24, 0, 0], cursor: { show: false }, tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), zone),
      scales: { x: { time: true }, y: { range: (_, low, high) => (high === low ? [Math.max(0, low - 1), high + 1] : [Math.max(0, low - (high - low) * 0.2), high + (high - low) * 0.1]) } },
      axes: [
        { stroke: ink, grid: { show: false }, space: 76, values: (_, splits) => splits.map((seconds) => format.dateTime(new Date(seconds * 1000), { month: 'numeric', day: 'numeric' })) },
        { stroke: ink, grid: { stroke: dark ? '#34383d' : '#e7e9ec', width: 1 }, size: 64, values: (_, splits) => splits.map((value) => format.number(value, { maximumFractionDigits: 0 })) },
      ],
      series: [{}, { stroke: accent, fill: `${accent}22`, width: 2, points: { show: false } }],
    }, [sizes.map((one) => Date.parse(one.at) / 1000), sizes.map((one) => one.size)], box.current ?? undefined);
    return () => plot.destroy();
  }, [sizes, dark, width, zone, format]);
  return <div ref={ref} role="img" aria-label={label} style={{ height: HEIGHT }}><div ref={box} /></div>;
}
