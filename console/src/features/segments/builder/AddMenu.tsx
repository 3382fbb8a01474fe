import { Button, Menu, Text } from '@mantine/core';
import { IconAddressBook, IconCalendarEvent, IconFolderPlus, IconListNumbers, IconMailCheck, IconMapPin, IconPlus, IconTag, IconTargetArrow, IconUsersGroup } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { ADDABLE, type Addable, blank } from '../clauses/blanks';
import { insert } from '../rule/edit';
import { type Group, group, leaf, pathTo } from '../rule/tree';
import { useEditing } from './editing';

export const ICONS: Record<Addable, ComponentType<{ size?: number }>> = {
  trait: IconTag, performed: IconTargetArrow, sequence: IconListNumbers, segment: IconUsersGroup, consent: IconMailCheck, identity: IconAddressBook, holiday: IconCalendarEvent, near: IconMapPin,
};

/** Adds a condition, or a group, to a group. */
export function AddMenu({ to }: { to: Group }) {
  const t = useTranslations('tree');
  const clauses = useTranslations('clauses');
  const { root, edit } = useEditing();
  const add = (part: Parameters<typeof insert>[2], act?: string) => {
    const path = pathTo(root, to.id);
    if (path) {
      edit(insert(root, path, part), { id: part.id, act });
    }
  };
  return (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 10 }}>
      <Menu position="bottom-start" width={280} shadow="md" returnFocus={false} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target><Button size="xs" variant="light" data-act="add" leftSection={<IconPlus aria-hidden size={14} />}>{t('add')}</Button></Menu.Target>
        <Menu.Dropdown>
          {ADDABLE.map((kind) => {
            const Icon = ICONS[kind];
            return (
              <Menu.Item key={kind} leftSection={<Icon aria-hidden size={16} />} onClick={() => add(leaf(blank(kind)), 'first')}>
                {clauses(kind)}<Text component="span" display="block" size="xs" c="var(--mantine-color-text)">{clauses(`notes.${kind}`)}</Text>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" variant="subtle" leftSection={<IconFolderPlus aria-hidden size={14} />} onClick={() => add(group(to.kind === 'all' ? 'any' : 'all'), 'add')}>{t('addGroup')}</Button>
    </div>
  );
}
