import { Badge, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { When } from '../../../ui/When';
import type { Saved } from './content';

/** By whom and when; nothing where nobody has. */
export function Approver({ content }: { content: Saved }) {
  const t = useTranslations('contents');
  const { approvedAt, approvedBy } = content;
  return approvedAt && t.rich('approvedBy', { name: approvedBy ?? '', at: () => <When at={approvedAt} /> });
}

/** Whether somebody has approved what it says now. */
export function ContentState({ content }: { content: Saved }) {
  const t = useTranslations('contents');
  return (
    <>
      <Badge variant="light" color={content.approvedAt ? 'green' : 'orange'}>{t(content.approvedAt ? 'approved' : 'notApproved')}</Badge>
      {content.approvedAt && <Text size="xs" c="dimmed"><Approver content={content} /></Text>}
    </>
  );
}
