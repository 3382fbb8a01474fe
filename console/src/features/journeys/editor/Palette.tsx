import { ActionIcon, Tooltip } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { NodeType } from '../contract';
import { PALETTE, PALETTE_GROUPS } from './document/blanks';
import { ICONS } from './icons';

/** What is dragged from the palette, as the browser carries it. */
export const DRAGGED = 'application/x-inyeon-node';

/** Everything that can stand in a journey: press it and it comes after the chosen node, or drag it to its place. */
export function Palette({ add }: { add: (type: NodeType) => void }) {
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  return (
    <div className="palette" role="group" aria-label={t('palette')}>
      {PALETTE_GROUPS.map((group) => (
        <div key={group} className="palette-group" role="group" aria-label={t(`groups.${group}`)}>
          {PALETTE[group].map((type) => {
            const Icon = ICONS[type];
            return (
              <Tooltip key={type} label={types(type)} position="right" transitionProps={{ duration: 0 }}>
                <ActionIcon variant="subtle" color="gray" size={32} draggable aria-label={t('addType', { type: types(type) })} onClick={() => add(type)}
                  onDragStart={(event) => {
                    event.dataTransfer.setData(DRAGGED, type);
                    event.dataTransfer.effectAllowed = 'move';
                  }}><Icon size={18} /></ActionIcon>
              </Tooltip>
            );
          })}
        </div>
      ))}
    </div>
  );
}
