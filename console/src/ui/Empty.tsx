import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing is there yet: what would be, and the one thing to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap={8} py={48} px={16} ta="center">
      <Text fw={600}>{title}</Text>
      <Text component="div" c="dimmed" maw={480}>{children}</Text>
    </Stack>
  );
}
