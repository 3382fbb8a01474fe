import { useMay } from '../../../session/session';
import type { Settings } from '../contract';
import { SettingsEditor } from './SettingsEditor';
import { SettingsFacts } from './SettingsFacts';

/** Languages, currency, channels, and which system's word counts. */
export function Channels({ settings }: { settings: Settings }) {
  return useMay('PUT /api/v1/catalogue') ? <SettingsEditor settings={settings} /> : <SettingsFacts settings={settings} />;
}
