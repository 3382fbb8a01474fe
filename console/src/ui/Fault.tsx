import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Problem } from '../api/problem';

/** Whether to ask again can help: what is not there, and what one may not, stays so. */
function mayPass(fault: unknown): boolean {
  return !(fault instanceof Problem) || fault.status >= 500 || fault.status === 429;
}

/** Something could not be shown: what, why, and the way out, where there is one. */
export function Fault({ fault, again }: { fault: unknown; again?: () => void }) {
  const t = useTranslations('problems');
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden size={18} />} title={t('title')} role="alert">
      <p style={{ margin: '0 0 8px' }}>{useExplanation()(fault)}</p>
      {again && mayPass(fault) && <Button size="xs" variant="default" onClick={again}>{t('again')}</Button>}
    </Alert>
  );
}

/** What fetch and import throw when nobody answers, as Chromium, Firefox and Safari say it; a page that breaks throws the like. */
function nobodyAnswered(fault: unknown): boolean {
  return fault instanceof TypeError && /fetch|network|load failed|importing/i.test(fault.message);
}

/** What a fault means, in the reader's language where its code is known, else in the server's words. */
export function useExplanation(): (fault: unknown) => string {
  const t = useTranslations('problems.codes');
  const general = useTranslations('problems');
  return (fault) => {
    if (!(fault instanceof Problem)) {
      return general(nobodyAnswered(fault) ? 'unreachable' : 'unexpected');
    }
    const code = fault.code as Parameters<typeof t.has>[0];
    return t.has(code) ? t(code, { seconds: fault.retryAfter ?? 60, field: fault.field ?? '', detail: fault.message }) : fault.message;
  };
}
