import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHandStop } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSession } from '../../session/session';
import { When } from '../../ui/When';
import { useBrake, useEmergencyStop } from './sending';

/** Above every page, while nothing leaves the house: since when, by whom and why, what waits, and the way back. */
export function StopBar() {
  const t = useTranslations('sending');
  const format = useFormatter();
  const { may } = useSession();
  const stop = useEmergencyStop().data;
  const lift = useBrake('lift');
  const [asked, { open, close }] = useDisclosure();
  if (!stop?.active) {
    return null;
  }
  const waiting = (name: string) => format.number(stop.held.find((one) => one.name === name)?.waiting ?? 0);
  const held = t('held', { messages: waiting('messages'), webhooks: waiting('webhooks') });
  return (
    <Group component="section" role="alert" aria-label={t('stopped')} px={24} py={8} gap={12} className="stop-bar">
      <IconHandStop aria-hidden size={20} />
      <div className="grow">
        <Text size="sm" fw={600}>{t('stopped')}{stop.reason ? `: ${stop.reason}` : ''}</Text>
        <Text size="sm">{stop.by ? `${stop.by} · ` : ''}{stop.since && <When at={stop.since} />} · {held}</Text>
      </div>
      {may('DELETE /api/v1/emergency-stop') && <Button size="compact-sm" color="red" onClick={open}>{t('resume')}</Button>}
      <Modal opened={asked} onClose={close} title={t('resumeQuestion')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Text size="sm" mb={14}>{held} {t('resumeNote')}</Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>{t('cancel')}</Button>
          <Button color="red" loading={lift.isPending} onClick={() => lift.mutate(undefined, { onSuccess: close })}>{t('resume')}</Button>
        </Group>
      </Modal>
    </Group>
  );
}
