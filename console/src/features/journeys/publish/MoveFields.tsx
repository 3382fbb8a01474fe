import { Select } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { JourneyDocument } from '../contract';

interface Props { before: JourneyDocument; after: JourneyDocument; staying: ReadonlyMap<string, number>; map: Record<string, string>; setMap: (map: Record<string, string>) => void }

/** Where whoever stands at a node of the version in force stands afterwards: those where somebody is first. */
export function MoveFields({ before, after, staying, map, setMap }: Props) {
  const t = useTranslations('canvas.publish');
  const types = useTranslations('canvas.types');
  const from = Object.keys(before.nodes).filter((id) => before.nodes[id]?.type !== 'exit').sort((a, b) => (staying.get(b) ?? 0) - (staying.get(a) ?? 0));
  return (
    <div className="move-fields" role="group" aria-label={t('map')}>
      {from.map((id) => (
        <Select key={id} size="xs" label={staying.get(id) ? t('fromWith', { node: id, count: staying.get(id) ?? 0 }) : id} placeholder={t('stays')} clearable clearButtonProps={{ 'aria-label': t('letStay', { node: id }) }} value={map[id] || null}
          data={Object.entries(after.nodes).map(([to, node]) => ({ value: to, label: `${to} · ${types(node.type)}` }))} onChange={(to) => setMap({ ...map, [id]: to ?? '' })} />
      ))}
    </div>
  );
}
