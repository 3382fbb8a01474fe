import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** A page's heading, what it says of itself, and what can be done on it. Also names the browser's tab. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Inyeon`;
  }, [title]);
  return (
    <div className="page-head">
      <Title order={1}>{title}</Title>
      <span className="grow dimmed">{note}</span>
      {children}
    </div>
  );
}
