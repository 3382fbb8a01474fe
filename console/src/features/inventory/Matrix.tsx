import { Skeleton, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FEW, type Level, type Location, type Row } from './contract';

interface Props {
  rows: Row[];
  places: Location[];
  /** Whether the sum over all places has a column. */
  total: boolean;
  levels: boolean;
  loading: boolean;
  more: (() => void) | undefined;
  /** Told which things stand on the screen. */
  seen: (skus: string[]) => void;
  open: (sku: string, at: string | undefined) => void;
}

const HEIGHT = 58;
const PAGE = 10;

/** Products by places. Only what is on the screen exists; one number takes the keyboard, the arrows lead to the others. */
export function Matrix({ rows, places, total, levels, loading, more, seen, open }: Props) {
  const t = useTranslations('inventory');
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => HEIGHT, overscan: 8, getItemKey: (index) => rows[index]?.stock.sku ?? index });
  const [active, setActive] = useState({ row: 0, column: 0 });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const visible = shown.map(({ index }) => rows[index]?.stock.sku ?? '').join('\n');
  useEffect(() => seen(visible === '' ? [] : visible.split('\n')), [visible, seen]);
  useEffect(() => {
    if (more && last >= rows.length - PAGE) {
      more();
    }
  }, [more, last, rows.length]);
  if (loading) {
    return <div aria-busy="true" role="status" aria-label={t('loading')}>{Array.from({ length: 8 }, (_, n) => <Skeleton key={n} height={HEIGHT - 14} mb={14} />)}</div>;
  }
  const columns: (Location | null)[] = [...(total ? [null] : []), ...places];
  const move = (row: number, column: number) => {
    const next = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) };
    setActive(next);
    virtual.scrollToIndex(next.row);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    const step = ({ ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows.length - 1 : row, columns.length - 1], PageUp: [row - PAGE, column], PageDown: [row + PAGE, column] } as Record<string, [number, number]>)[event.key];
    if (step) {
      event.preventDefault();
      move(...step);
    }
  };
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const current = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, columns.length - 1) };
  const reachable = shown.some(({ index }) => index === current.row) ? current.row : shown[0]?.index ?? 0;
  return (
    <>
      <div className="stock-box" ref={box}>
        <table className="stock" role="grid" aria-label={t('title')} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} aria-describedby="stock-keys">
          <thead>
            <tr aria-rowindex={1}><th scope="col">{t('product')}</th>{columns.map((place) => <th key={place?.code ?? ''} scope="col">{place?.name ?? t('total')}</th>)}</tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {shown.map(({ index, key }) => {
              const row = rows[index] as Row;
              return (
                <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <th scope="row"><Text size="sm" fw={600} className="one-line">{row.name}</Text><Text size="xs" c="dimmed" className="one-line">{row.stock.sku}</Text></th>
                  {columns.map((place, column) => (
                    <Cell key={place?.code ?? ''} row={row} place={place} levels={levels} cell={`${index}-${column}`} reached={index === reachable && column === current.column}
                      focused={() => setActive({ row: index, column })} onKey={(event) => onKey(event, index, column)} open={() => open(row.stock.sku, place?.code)} />
                  ))}
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
      <Text size="xs" c="dimmed" mt={6} id="stock-keys">{t('keys')}</Text>
    </>
  );
}

interface CellProps {
  row: Row;
  place: Location | null;
  levels: boolean;
  cell: string;
  reached: boolean;
  focused: () => void;
  onKey: (event: KeyboardEvent) => void;
  open: () => void;
}

function Cell({ row, place, levels, cell, reached, focused, onKey, open }: CellProps) {
  const t = useTranslations('inventory');
  const format = useFormatter();
  const level = place ? row.stock.locations.find((one) => one.code === place.code) : sum(row);
  const changed = useChanged(level ? level.onHand * 1e6 + level.available : undefined);
  const count = format.number(level?.available ?? 0);
  const label = !level ? t('cellNone', { product: row.name, place: place?.name ?? '' }) : place ? t('cell', { product: row.name, place: place.name, count }) : t('cellTotal', { product: row.name, count });
  const kept = levels && level ? t('levelsShort', { onHand: format.number(level.onHand), reserved: format.number(level.reserved), allocated: format.number(level.allocated) }) : '';
  return (
    <td data-few={level && level.available > 0 && level.available <= FEW ? true : undefined} data-gone={level && level.available <= 0 ? true : undefined} data-changed={changed}>
      <button type="button" data-cell={cell} tabIndex={reached ? 0 : -1} aria-label={kept ? `${label}, ${kept}` : label} onFocus={focused} onKeyDown={onKey} onClick={open}>
        {level ? <b>{count}</b> : <span className="dimmed">–</span>}
        {kept && level && <small>{format.number(level.onHand)} · {format.number(level.reserved)} · {format.number(level.allocated)}</small>}
      </button>
    </td>
  );
}

function sum({ stock }: Row): Pick<Level, 'onHand' | 'reserved' | 'allocated' | 'available'> {
  const of = (what: 'onHand' | 'reserved' | 'allocated') => stock.locations.reduce((before, one) => before + one[what], 0);
  return { onHand: of('onHand'), reserved: of('reserved'), allocated: of('allocated'), available: stock.available };
}

/** True for a moment after it has become another, so that the eye finds it. */
function useChanged(value: number | undefined): true | undefined {
  const before = useRef(value);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (before.current === value) {
      return;
    }
    before.current = value;
    setChanged(true);
    const over = setTimeout(() => setChanged(false), 1_200);
    return () => clearTimeout(over);
  }, [value]);
  return changed || undefined;
}
