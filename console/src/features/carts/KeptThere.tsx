import { Anchor, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { outside } from '../../ui/outside';
import { When } from '../../ui/When';
import type { Cart } from './CartCard';

/** Whose cart this is, and the way there. */
export function KeptThere({ cart, system }: { cart: Cart; system: string }) {
  const t = useTranslations('bought');
  const url = outside(cart.url);
  return (
    <Text size="sm" mb={6}>
      {t('keptThere', { name: system })}
      {cart.followedAsOf && <Text span size="xs" c="dimmed"> {t('told')} <When at={cart.followedAsOf} /></Text>}
      {url && <> <Anchor href={url} target="_blank" rel="noreferrer" underline="always">{t('openThere', { name: system })}</Anchor></>}
    </Text>
  );
}
