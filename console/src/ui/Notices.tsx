import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';

/** Where what was done is told; each notice is closed by a button that has a name. */
export function Notices() {
  const t = useTranslations('common');
  return (
    <MantineThemeProvider inherit theme={{ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } } } }}>
      <Notifications position="bottom-right" limit={3} />
    </MantineThemeProvider>
  );
}
