import { Alert, Button, Code, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Copy } from '../../../ui/Copy';

/** The code, this once. */
export function ShownCode({ code, close }: { code: string; close: () => void }) {
  const t = useTranslations('codes');
  return (
    <Modal opened onClose={close} title={t('shownTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={false}>
      <Stack gap={12}>
        <Alert color="orange">{t('shownOnce')}</Alert>
        <Group wrap="nowrap"><Code block className="grow" fz="md">{code}</Code><Copy text={code} /></Group>
        <Button onClick={close}>{t('kept')}</Button>
      </Stack>
    </Modal>
  );
}
