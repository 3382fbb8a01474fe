import { Center, Loader } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { SignIn } from '../features/signin/SignIn';
import { SessionGate } from '../session/session';
import { Shell } from './Shell';

/** Everything for which one has to be signed in. */
export function Shelter() {
  const t = useTranslations('common');
  return (
    <SessionGate otherwise={<SignIn />} waiting={<Center h="100vh"><Loader aria-label={t('loading')} /></Center>}>
      <Shell />
    </SessionGate>
  );
}
