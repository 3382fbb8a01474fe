import { useTranslations } from 'use-intl';
import type { Attribute, Settings } from '../contract';

type Told = Pick<Attribute, 'type' | 'unit' | 'localised' | 'perChannel' | 'requiredFor'>;

/** What an attribute is, in short. */
export function useAbout(settings: Settings): (attribute: Told) => string[] {
  const t = useTranslations('structure');
  const channel = (key: string) => settings.channels.find((one) => one.key === key)?.name ?? key;
  return ({ type, unit, localised, perChannel, requiredFor }) => [
    type === 'number' && unit ? t('numberIn', { unit }) : t(`types.${type}`),
    type === 'text' && localised ? t('byLanguage') : '',
    perChannel ? t('byChannel') : '',
    requiredFor.length > 0 ? t('neededOn', { channels: requiredFor.map(channel).join(', ') }) : '',
  ].filter(Boolean);
}
