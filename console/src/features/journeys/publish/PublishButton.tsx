import { Button, Modal, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../session/session';
import type { JourneyDocument, JourneyView } from '../contract';
import { PublishDialog } from './PublishDialog';

interface Props { view: JourneyView; document: JourneyDocument; errors: number; save: () => Promise<boolean> }

/** Keeps the draft first, so that what is published is what stands there. */
export function PublishButton({ view, document, errors, save }: Props) {
  const t = useTranslations('canvas.publish');
  const may = useMay('POST /api/v1/journeys/{key}/publish');
  const [opened, { open, close }] = useDisclosure();
  const [kept, setKept] = useState<boolean>();
  if (!may) {
    return null;
  }
  return (
    <>
      <Button onClick={() => {
        setKept(undefined);
        open();
        void save().then(setKept);
      }}>{t('publish')}</Button>
      <Modal opened={opened} onClose={close} size="lg" title={t('title', { name: document.name ?? view.key })} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {kept === undefined ? <Skeleton height={160} /> : <PublishDialog view={view} document={document} errors={errors} kept={kept} close={close} />}
      </Modal>
    </>
  );
}
