import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../../api/client';
import { Problem } from '../../../../api/problem';
import { Fault } from '../../../../ui/Fault';
import { RouteAnchor } from '../../../../ui/RouteAnchor';
import { type Mails, type Saved, mailsIn, saysTheSame } from '../../../messages/contents/content';
import { ALL_CONTENTS, useBecomes } from '../../../messages/contents/queries';
import { isKey } from '../../../segments/builder/key';

interface Props { mails: Mails; all: Saved[]; suggested: string; saved: () => unknown; close: () => void }

/** Somebody else has saved it under this name meanwhile. */
function tooLate(fault: unknown): boolean {
  return fault instanceof Problem && fault.status === 412;
}

/** Gives what a mail says a name, by which it is read and approved. */
export function SaveContent({ mails, all, suggested, saved, close }: Props) {
  const t = useTranslations('canvas.approved');
  const becomes = useBecomes();
  const client = useQueryClient();
  const [key, setKey] = useState(suggested);
  const before = all.find((one) => one.key === key);
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/templates/{key}', { params: { path: { key } }, headers: before ? { 'If-Match': `"${before.hash}"` } : { 'If-None-Match': '*' }, body: { content: mails.content, fallbackLanguage: mails.fallbackLanguage } })),
    onSuccess: (now) => {
      becomes(now);
      saved();
    },
    onError: () => void client.invalidateQueries({ queryKey: ALL_CONTENTS }),
  });
  const there = before !== undefined && !saysTheSame(mailsIn(before), mails);
  return (
    <Modal opened onClose={close} title={t('saveTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      {save.data ? <Put content={save.data} close={close} /> : (
        <form onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}>
          <Stack gap={12}>
            {save.isError && (tooLate(save.error) ? <Meanwhile content={key} /> : <Fault fault={save.error} />)}
            <Text size="sm">{t('saveNote')}</Text>
            <TextInput label={t('key')} description={t('keyNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} required maxLength={64} value={key} error={key !== '' && !isKey(key) && t('keyBad')} onChange={(event) => {
              setKey(event.currentTarget.value);
              save.reset();
            }} data-autofocus />
            <div role="status">{there && <Text size="sm" className="attention">{t('replaces')}</Text>}</div>
            <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button type="submit" disabled={!isKey(key)} loading={save.isPending}>{t(there ? 'replace' : 'doSave')}</Button></Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

/** What stands there now is shown beside: what was written here is not left. */
function Meanwhile({ content }: { content: string }) {
  const t = useTranslations('canvas.approved');
  return (
    <Alert color="yellow" role="alert">
      {t('savedMeanwhile', { key: content })} <RouteAnchor to="/messages/contents" search={{ content }} target="_blank" underline="always" c="inherit">{t('toContent')}</RouteAnchor>
    </Alert>
  );
}

/** Saved is not approved. */
function Put({ content: { key, approvedAt }, close }: { content: Saved; close: () => void }) {
  const t = useTranslations('canvas.approved');
  return (
    <Stack gap={12}>
      <Text role="status">{t(approvedAt ? 'savedApproved' : 'savedWaits', { key })}</Text>
      <Group justify="space-between"><RouteAnchor to="/messages/contents" search={{ content: key }}>{t('toContent')}</RouteAnchor><Button onClick={close}>{t('close')}</Button></Group>
    </Stack>
  );
}
