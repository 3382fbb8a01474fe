import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from './contract';
import type { Draft } from './draft';

/** A part of the form: what is said, and how to say something else. */
export interface Part { draft: Draft; change: (draft: Draft) => void; settings: Settings; readOnly: boolean }

export function Card({ title, children }: { title: string; children: ReactNode }) {
  return <section className="card"><Title order={2} size="h4">{title}</Title><Stack gap={12}>{children}</Stack></section>;
}
