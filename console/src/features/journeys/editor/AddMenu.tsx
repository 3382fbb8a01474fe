import { Menu, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { NodeType } from '../contract';
import { PALETTE, PALETTE_GROUPS } from './document/blanks';
import { ICONS } from './icons';

/** All kinds of nodes, in their groups, as the items of a menu. */
export function KindItems({ add }: { add: (type: NodeType) => void }) {
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  return PALETTE_GROUPS.map((group) => (
    <div key={group} role="presentation">
      <Menu.Label>{t(`groups.${group}`)}</Menu.Label>
      {PALETTE[group].map((type) => {
        const Icon = ICONS[type];
        return (
          <Menu.Item key={type} py={4} leftSection={<Icon aria-hidden size={16} />} onClick={() => add(type)}>
            {types(type)}<Text component="span" display="block" size="xs" c="dimmed">{t(`typeNotes.${type}`)}</Text>
          </Menu.Item>
        );
      })}
    </div>
  ));
}

/** Where on the screen the menu opens, and into which way what is chosen goes. */
export interface Asked { x: number; y: number; from: string; port: string; opener?: HTMLElement }

/** One menu for all the places where something can be put in. */
export function AddMenu({ asked, close, add }: { asked?: Asked; close: () => void; add: (type: NodeType, asked: Asked) => void }) {
  const t = useTranslations('canvas');
  return (
    <Menu opened={asked !== undefined} onClose={() => {
      asked?.opener?.focus();
      close();
    }} position="right-start" width={300} shadow="md" withInitialFocusPlaceholder={false} returnFocus={false}>
      <Menu.Target><div aria-hidden style={{ position: 'fixed', left: asked?.x ?? 0, top: asked?.y ?? 0, width: 1, height: 1 }} /></Menu.Target>
      <Menu.Dropdown aria-label={t('add')} mah={420} style={{ overflowY: 'auto' }}><KindItems add={(type) => asked && add(type, asked)} /></Menu.Dropdown>
    </Menu>
  );
}
