import { ActionIcon, AppShell, Badge, Burger, Group, NavLink, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useLive } from '../api/stream';
import { useSession } from '../session/session';
import { Commands } from './Commands';
import { Logo } from './Logo';
import { PLACES } from './places';
import { UserMenu } from './UserMenu';
import { DemoBar } from '../features/demo/DemoBar';
import { DemoZone } from '../features/demo/DemoZone';
import { Tour } from '../features/demo/Tour';
import { AlertBar } from '../features/alerts/AlertBar';
import { StopBar } from '../features/sending/StopBar';
import { FaultPage } from '../ui/FaultPage';
import { REFUSED } from '../ui/Only';

const LETTER_WAITS_MS = 1_000;
/** g, then a letter, leads to one of the places that are there for this person; what is typed into a field is left alone. */
function useShortcuts(places: typeof PLACES): void {
  const navigate = useNavigate();
  const pressed = useRef(0);
  useWindowEvent('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable) {
      return;
    }
    if (event.key === 'g') {
      pressed.current = event.timeStamp;
    } else if (event.timeStamp - pressed.current < LETTER_WAITS_MS) {
      const place = places.find((one) => one.letter === event.key);
      pressed.current = 0;
      if (place) {
        void navigate({ to: place.to });
      }
    }
  });
}

/** What could not be asked while the server was away is asked again when it is back. */
function useRecovery(): void {
  const client = useQueryClient();
  const { connected } = useLive();
  useEffect(() => {
    if (connected) {
      void client.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' });
    }
  }, [connected, client]);
}

export function Shell() {
  const t = useTranslations('shell');
  const { may, demo } = useSession();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  const places = PLACES.filter((place) => place.needs.some(may));
  useShortcuts(places);
  useRecovery();
  const isAt = ({ to, also }: (typeof PLACES)[number]) => (to === '/' ? pathname === '/' || pathname === '' : pathname.startsWith(to) || (also !== undefined && pathname.startsWith(also)));
  const here = PLACES.find(isAt);
  const page = here && !places.includes(here) ? <FaultPage fault={REFUSED} /> : <Outlet />;
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }} transitionDuration={0}>
      <AppShell.Header>
        <a className="skip" href="#main">{t('skip')}</a>
        <Group h="100%" px={14} gap={10} wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
          <Link to="/" aria-label={t('home')} style={{ display: 'inline-flex', color: 'inherit', textDecoration: 'none' }}><Logo /></Link>
          {demo && <Badge variant="light" color="orange" visibleFrom="xs">{t('demo')}</Badge>}
          <div className="grow" />
          <UnstyledButton onClick={spotlight.open} className="search-button" visibleFrom="xs" aria-label={t('search')}>
            <Group gap={8} wrap="nowrap"><IconSearch aria-hidden size={15} /><Text size="sm" c="dimmed">{t('search')}</Text><kbd>Ctrl K</kbd></Group>
          </UnstyledButton>
          <ActionIcon variant="subtle" color="gray" hiddenFrom="xs" onClick={spotlight.open} aria-label={t('search')}><IconSearch size={18} /></ActionIcon>
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p={8} aria-label={t('places')}>
        <AppShell.Section grow>
          {places.filter((place) => place.key !== 'settings').map((place) => (
            <NavLink key={place.key} component={Link} to={place.to} label={t(place.key)} active={isAt(place)}
              aria-current={isAt(place) ? 'page' : undefined} leftSection={<place.icon aria-hidden size={18} />} variant="light" />
          ))}
        </AppShell.Section>
        <AppShell.Section>
          {places.filter((place) => place.key === 'settings').map((place) => (
            <NavLink key={place.key} component={Link} to={place.to} label={t(place.key)} active={isAt(place)}
              aria-current={isAt(place) ? 'page' : undefined} leftSection={<place.icon aria-hidden size={18} />} variant="light" />
          ))}
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main">
        <StopBar />
        <AlertBar />
        {demo ? <DemoZone><DemoBar /><Tour />{page}</DemoZone> : page}
      </AppShell.Main>
      <Commands places={places} />
    </AppShell>
  );
}
