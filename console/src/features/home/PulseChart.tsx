import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Pulse } from '../../api/types';
import { channelColour } from '../../theme';
import { rates, stacked } from './stack';

const HEIGHT = 190;

function options(width: number, channels: string[], dark: boolean): UPlot.Options {
  const ink = dark ? '#a3abb5' : '#59616b';
  const grid = { stroke: dark ? '#34383d' : '#e7e9ec', width: 1 };
  return {
    width, height: HEIGHT, legend: { show: false }, cursor: { show: false }, padding: [8, 14, 0, 0],
    scales: { y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] } },
    axes: [{ stroke: ink, grid: { show: false }, values: (_, splits) => splits.map((second) => (second === 0 ? '0' : `${Math.round(second)} s`)) }, { stroke: ink, grid, size: 44 }],
    // The sums are drawn from the highest down, so that each area ends where the one below begins.
    series: [{}, ...channels.map((channel) => ({ stroke: channelColour(channel), fill: `${channelColour(channel)}cc`, width: 1, points: { show: false } }))],
  };
}

/** Touchpoints a second by channel, stacked, over the last two minutes. A picture: its numbers stand in the table beside it. */
export default function PulseChart({ pulses, label }: { pulses: readonly Pulse[]; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(null);
  const drawn = useRef('');
  const dark = useComputedColorScheme() === 'dark';
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const series = rates(pulses).reverse();
    const sums = stacked([...series].reverse()).reverse();
    const now = pulses.length - 1;
    const data = [pulses.map((_, index) => index - now), ...sums] as UPlot.AlignedData;
    const shape = `${series.map((one) => one.channel).join()}|${dark}|${element.clientWidth}`;
    if (plot.current && drawn.current === shape) {
      plot.current.setData(data);
    } else {
      plot.current?.destroy();
      plot.current = new UPlot({ ...options(element.clientWidth, series.map((one) => one.channel), dark),
        scales: { x: { time: false, range: [-120, 0] }, y: { range: (_, __, max) => [0, Math.max(1, (max ?? 0) * 1.1)] } } }, data, element);
      drawn.current = shape;
    }
  }, [pulses, dark]);
  useEffect(() => () => plot.current?.destroy(), []);
  return <div ref={box} role="img" aria-label={label} style={{ height: HEIGHT }} />;
}
