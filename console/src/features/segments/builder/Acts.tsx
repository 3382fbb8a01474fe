import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowRight, IconArrowUp, IconCopy, IconDotsVertical, IconFolderPlus, IconFolders, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { type Act, useActs } from './editing';

const MORE = [['into', IconArrowRight], ['wrap', IconFolderPlus], ['unwrap', IconFolders], ['copy', IconCopy]] as const;

/** What can be done to a place: in the order of the tab key, each by its name. */
export function Acts({ id, name, negated }: { id: string; name: string; negated: boolean }) {
  const t = useTranslations('tree');
  const { path, can, act } = useActs(id);
  const button = (one: Act, icon: React.ReactNode) => (
    <ActionIcon variant="subtle" color="gray" data-act={one} aria-label={`${t(one)}: ${name}`} title={t(one)} disabled={!can(one)} onClick={() => act(one)}>{icon}</ActionIcon>
  );
  return (
    <>
      <Button size="compact-xs" variant={negated ? 'filled' : 'default'} color={negated ? 'red.9' : undefined} data-act="not" aria-pressed={negated} title={t('negate')} aria-label={`${t('not')}: ${name}`} onClick={() => act('not')}>{t('not')}</Button>
      {path.length > 0 && button('up', <IconArrowUp size={15} />)}
      {path.length > 0 && button('down', <IconArrowDown size={15} />)}
      <Menu position="bottom-end" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" data-act="more" aria-label={t('act', { name })}><IconDotsVertical size={15} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {MORE.filter(([one]) => can(one)).map(([one, Icon]) => <Menu.Item key={one} leftSection={<Icon aria-hidden size={15} />} onClick={() => act(one)}>{t(one)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      {path.length > 0 && button('remove', <IconTrash size={15} />)}
    </>
  );
}
