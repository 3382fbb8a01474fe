import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useMay } from '../../../session/session';
import { done } from '../../../ui/done';
import { Fault } from '../../../ui/Fault';
import type { Saved } from './content';
import { ContentState } from './ContentState';
import { useBecomes } from './queries';
import { useContentFault } from './useContentFault';
import { Withdraw } from './Withdraw';

/** Whether somebody has approved it, what that means, and the two acts of whoever administers. */
export function Approval({ content, again }: { content: Saved; again: () => Promise<unknown> }) {
  const t = useTranslations('contents');
  const mayApprove = useMay('POST /api/v1/templates/{key}/approve');
  const mayWithdraw = useMay('DELETE /api/v1/templates/{key}/approval');
  const approved = content.approvedAt !== undefined;
  return (
    <section className="card" aria-labelledby="approval">
      <Title order={2} id="approval">{t('approval')}</Title>
      <Stack gap={12} align="flex-start">
        <div role="status"><ContentState content={content} /></div>
        <Text size="sm">{t(approved ? 'approvedNote' : 'notApprovedNote')}</Text>
        {!approved && (mayApprove ? <Approve content={content} again={again} /> : <Text size="sm">{t('whoApproves')}</Text>)}
        {mayWithdraw && <Withdraw content={content} />}
        <Text size="sm" c="dimmed">{t('meaning')}</Text>
      </Stack>
    </section>
  );
}

/** Names what was shown: another content is not approved unseen. */
function Approve({ content: { key, hash }, again }: { content: Saved; again: () => Promise<unknown> }) {
  const t = useTranslations('contents');
  const becomes = useBecomes();
  const explained = useContentFault();
  const approve = useMutation({
    mutationFn: () => data(api.POST('/api/v1/templates/{key}/approve', { params: { path: { key } }, body: { hash } })),
    onSuccess: (now) => {
      done(t('approvedNow', { key }));
      becomes(now);
    },
  });
  const changed = approve.error instanceof Problem && approve.error.code === 'changed_meanwhile';
  return (
    <>
      <Text size="sm">{t('approveNote')}</Text>
      {approve.isError && <Fault fault={explained(approve.error)} />}
      {changed
        ? <Button variant="default" onClick={() => void again().then(approve.reset)}>{t('readAnew')}</Button>
        : <Button loading={approve.isPending} onClick={() => approve.mutate()}>{t('approve')}</Button>}
    </>
  );
}
