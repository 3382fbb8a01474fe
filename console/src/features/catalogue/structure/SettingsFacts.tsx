import { useTranslations } from 'use-intl';
import type { Settings } from '../contract';
import { useLocaleName } from './locales';

/** How the catalogue is kept, for those who do not change it. */
export function SettingsFacts({ settings }: { settings: Settings }) {
  const t = useTranslations('structure');
  const called = useLocaleName();
  return (
    <dl className="facts card" style={{ maxWidth: 760 }}>
      <div><dt>{t('record')}</dt><dd>{settings.record.is === 'external' ? settings.record.name : 'Inyeon'}</dd></div>
      <div><dt>{t('languages')}</dt><dd>{settings.locales.map(called).join(', ')}</dd></div>
      <div><dt>{t('currency')}</dt><dd>{settings.currency ?? t('anyCurrency')}</dd></div>
      {settings.channels.map((one) => <div key={one.key}><dt>{t('channel')}</dt><dd><b>{one.name}</b> <span className="dimmed">{one.key} · {one.locales.map(called).join(', ')}</span></dd></div>)}
    </dl>
  );
}
