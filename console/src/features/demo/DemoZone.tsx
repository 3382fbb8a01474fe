import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { useDemoState } from './state';

/** The demonstration's times are those of its brand, wherever one looks from. */
export function DemoZone({ children }: { children: ReactNode }) {
  const state = useDemoState();
  return <IntlProvider locale={useLocale()} messages={useMessages()} timeZone={state.data?.zone ?? 'Asia/Seoul'}>{children}</IntlProvider>;
}
