import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

/** Puts a text on the clipboard. */
export function Copy({ text, label, small = false }: { text: string; label?: string; small?: boolean }) {
  const t = useTranslations('common');
  return (
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => small ? (
        <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={copied ? t('copied') : label ?? t('copy')}>
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        </ActionIcon>
      ) : (
        <Button variant="default" size="xs" onClick={copy} leftSection={copied ? <IconCheck aria-hidden size={14} /> : <IconCopy aria-hidden size={14} />}>
          {copied ? t('copied') : label ?? t('copy')}
        </Button>
      )}
    </CopyButton>
  );
}
