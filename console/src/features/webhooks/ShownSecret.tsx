import { Alert, Button, Code, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Copy } from '../../ui/Copy';

/** The secret, this once. */
export function ShownSecret({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations('webhooks');
  return (
    <Modal opened onClose={close} title={t('secretTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={false}>
      <Stack gap={12}>
        <Alert color="orange">{t('secretOnce')}</Alert>
        <Group wrap="nowrap"><Code block className="grow">{secret}</Code><Copy text={secret} /></Group>
        <Button onClick={close}>{t('kept')}</Button>
      </Stack>
    </Modal>
  );
}
