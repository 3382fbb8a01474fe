import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../../session/session';
import { Fault } from '../../../../ui/Fault';
import { RouteAnchor } from '../../../../ui/RouteAnchor';
import { type Mails, type Saved, mailsIn, mailsOf, whichSays } from '../../../messages/contents/content';
import { Approver } from '../../../messages/contents/ContentState';
import { useEveryContent } from '../../../messages/contents/queries';
import type { MailNode } from '../../contract';
import { useEditing } from '../editing';
import { SaveContent } from './SaveContent';

interface Props { node: MailNode; /** Puts that into the node, as one step to take back. */ take: (mails: Mails) => void }

/** Whether a content that somebody has approved says what a receipt or a legal notice says; to take one, or to put this one forward. */
export function ApprovedContent({ node, take }: Props) {
  const t = useTranslations('canvas.approved');
  const { mayEdit, view } = useEditing();
  const maySee = useMay('GET /api/v1/templates');
  const maySave = useMay('PUT /api/v1/templates/{key}');
  const query = useEveryContent(maySee);
  const [saving, setSaving] = useState(false);
  if (!maySee) {
    return null;
  }
  const all = query.data ?? [];
  const mails = mailsOf(node);
  const same = mails && whichSays(all, mails);
  return (
    <div className="form-part" role="group" aria-labelledby="approved-content">
      <h3 id="approved-content">{t('title')}</h3>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data && <Text size="sm" role="status"><Standing same={same} written={mails !== undefined} /></Text>}
      {mayEdit && all.length > 0 && <Take all={all} value={same?.key} take={take} />}
      {maySave && query.data && <Button size="compact-xs" variant="light" style={{ justifySelf: 'start' }} disabled={!mails} onClick={() => setSaving(true)}>{t('save')}</Button>}
      {saving && mails && <SaveContent mails={mails} all={all} suggested={view.key} saved={() => node.fallbackLanguage === undefined && take(mails)} close={() => setSaving(false)} />}
    </div>
  );
}

/** As far as the browser can tell; the server decides when the journey is published, and before each message goes. */
function Standing({ same, written }: { same: Saved | undefined; written: boolean }) {
  const t = useTranslations('canvas.approved');
  if (!same) {
    return t(written ? 'another' : 'nothing');
  }
  return t.rich(same.approvedAt ? 'same' : 'sameWaits', { content: () => <RouteAnchor size="sm" underline="always" to="/messages/contents" search={{ content: same.key }}>{same.key}</RouteAnchor>, by: () => <Approver content={same} /> });
}

function Take({ all, value, take }: { all: Saved[]; value: string | undefined; take: (mails: Mails) => void }) {
  const t = useTranslations('canvas.approved');
  const byKey = new Map(all.map((one) => [one.key, one]));
  const group = (name: string, items: Saved[]) => (items.length > 0 ? [{ group: name, items: items.map((one) => one.key) }] : []);
  return (
    <Select size="xs" label={t('take')} description={t('takeNote')} placeholder={t('choose')} searchable allowDeselect={false} nothingFoundMessage={t('noneFound')} value={value ?? null}
      data={[...group(t('approved'), all.filter((one) => one.approvedAt)), ...group(t('notApproved'), all.filter((one) => !one.approvedAt))]}
      renderOption={({ option }) => <Option content={byKey.get(option.value)} />}
      onChange={(key) => {
        const chosen = byKey.get(key ?? '');
        if (chosen) {
          take(mailsIn(chosen));
        }
      }} />
  );
}

function Option({ content }: { content: Saved | undefined }) {
  const t = useTranslations('canvas.approved');
  return content && <span style={{ display: 'grid' }}><b>{content.key}</b><span className="dimmed" style={{ fontSize: 12 }}>{content.approvedAt ? <Approver content={content} /> : t('notApproved')}</span></span>;
}
