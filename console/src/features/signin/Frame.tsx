import { Center, Group, Paper, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { LANGUAGES, type Language, useLanguage } from '../../i18n/language';
import { Logo } from '../../shell/Logo';

/** A page before the door. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Inyeon`;
  }, [title]);
  return (
    <Center component="main" mih="100vh" p={16}>
      <Stack w="100%" maw={400} gap={20}>
        <Logo />
        <Paper withBorder p={24}>
          <Title order={1} mb={16}>{title}</Title>
          {children}
        </Paper>
        <Group gap={12} justify="center">
          {(Object.keys(LANGUAGES) as Language[]).map((one) => (
            <button key={one} type="button" lang={one} className="language" aria-pressed={one === language} onClick={() => choose(one)}>{LANGUAGES[one]}</button>
          ))}
        </Group>
      </Stack>
    </Center>
  );
}
