import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';

/** The same list with one of its parts at another place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), list[from] as T, ...others.slice(to)];
}

export function replaced<T>(list: T[], at: number, next: T): T[] {
  return list.map((one, index) => (index === at ? next : one));
}

interface Props<T> {
  what: string;
  list: T[];
  at: number;
  change: (list: T[]) => void;
}

/** Moves a part of a list up and down, and takes it out. The keyboard stays where it was. */
export function Moves<T>({ what, list, at, change }: Props<T>) {
  const t = useTranslations('structure');
  const id = useId();
  const move = (to: number) => {
    change(moved(list, at, to));
    const names = to < at ? ['up', 'down'] : ['down', 'up'];
    requestAnimationFrame(() => names.map((one) => document.getElementById(`${id}-${one}`)).find((one) => one && !(one as HTMLButtonElement).disabled)?.focus());
  };
  const common = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <Group gap={2} wrap="nowrap" className="moves">
      <ActionIcon {...common} id={`${id}-up`} disabled={at === 0} aria-label={t('up', { what })} onClick={() => move(at - 1)}><IconArrowUp aria-hidden size={16} /></ActionIcon>
      <ActionIcon {...common} id={`${id}-down`} disabled={at === list.length - 1} aria-label={t('down', { what })} onClick={() => move(at + 1)}><IconArrowDown aria-hidden size={16} /></ActionIcon>
      <ActionIcon {...common} aria-label={t('remove', { what })} onClick={() => change(list.filter((_, index) => index !== at))}><IconTrash aria-hidden size={16} /></ActionIcon>
    </Group>
  );
}
