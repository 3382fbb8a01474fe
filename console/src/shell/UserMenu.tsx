import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api } from '../api/client';
import { LANGUAGES, type Language, useLanguage } from '../i18n/language';
import { forget } from '../session/leave';
import { useSession } from '../session/session';
import { failed } from '../ui/done';
import { useExplanation } from '../ui/Fault';

const SCHEMES = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

export function UserMenu() {
  const t = useTranslations('shell');
  const roles = useTranslations('roles');
  const { user } = useSession();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const explanation = useExplanation();
  const leave = useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSuccess: () => forget(client),
    onError: (fault) => failed(explanation(fault)), // whoever goes away now must know that they are still signed in
  });
  return (
    <>
      <Menu position="bottom-end" width={170} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('language')}><IconLanguage size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {(Object.keys(LANGUAGES) as Language[]).map((one) => (
            <Menu.Item key={one} lang={one} onClick={() => choose(one)} aria-current={one === language ? 'true' : undefined}
              rightSection={one === language ? <IconCheck aria-hidden size={14} /> : null}>{LANGUAGES[one]}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" width={230} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('account')}><IconUser size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{user.name} · {roles(user.role)}</Menu.Label>
          <Menu.Item component={Link} role="menuitem" to="/settings" leftSection={<IconUser aria-hidden size={16} />}>{t('me')}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('appearance')}</Menu.Label>
          {(Object.keys(SCHEMES) as (keyof typeof SCHEMES)[]).map((scheme) => {
            const Icon = SCHEMES[scheme];
            return (
              <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} leftSection={<Icon aria-hidden size={16} />}
                rightSection={scheme === colorScheme ? <IconCheck aria-hidden size={14} /> : null}>{t(scheme)}</Menu.Item>
            );
          })}
          <Menu.Divider />
          <Menu.Item onClick={() => leave.mutate()} leftSection={<IconLogout aria-hidden size={16} />}>{t('signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
