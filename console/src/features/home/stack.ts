import type { Pulse } from '../../api/types';

export interface Series {
  channel: string;
  /** Events a second, one for each look. */
  values: number[];
}

/** Rates by channel, the busiest first; what is rare is drawn together as the last. */
export function rates(pulses: readonly Pulse[], most = 8): Series[] {
  const totals = new Map<string, number>();
  for (const pulse of pulses) {
    for (const [channel, count] of Object.entries(pulse.touchpoints)) {
      totals.set(channel, (totals.get(channel) ?? 0) + count);
    }
  }
  const order = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([channel]) => channel);
  const shown = order.slice(0, most);
  const series = shown.map((channel) => ({ channel, values: pulses.map((pulse) => rate(pulse, [channel])) }));
  const rest = order.slice(most);
  return rest.length === 0 ? series : [...series, { channel: 'other', values: pulses.map((pulse) => rate(pulse, rest)) }];
}

function rate(pulse: Pulse, channels: string[]): number {
  const count = channels.reduce((sum, channel) => sum + (pulse.touchpoints[channel] ?? 0), 0);
  return pulse.seconds > 0 ? count / pulse.seconds : 0;
}

/** The latest touchpoints over all looks, the newest first, each person once. */
export function latest(pulses: readonly Pulse[], most: number): Pulse['latest'] {
  const seen = new Map<string, Pulse['latest'][number]>();
  for (let index = pulses.length - 1; index >= 0 && seen.size < most; index--) {
    for (const one of pulses[index]?.latest ?? []) {
      if (!seen.has(one.customerId) && seen.size < most) {
        seen.set(one.customerId, one);
      }
    }
  }
  return [...seen.values()];
}

/** Each series on top of those before it, so that areas stack. */
export function stacked(series: Series[]): number[][] {
  const length = series[0]?.values.length ?? 0;
  const floor = Array.from({ length }, () => 0);
  return series.map(({ values }) => values.map((value, index) => {
    floor[index] = (floor[index] ?? 0) + value;
    return floor[index] as number;
  }));
}
