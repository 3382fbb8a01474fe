import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MailContent } from '../../contract';
import { asksFor, fill, htmlOf, sample } from '../document/template';

/** In the frame: as wide as it is, with the letters of its language, and nothing that runs. */
const framed = (html: string, language: string) => `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width"><style>body{font:15px/1.6 system-ui,sans-serif;margin:14px;word-break:keep-all;overflow-wrap:anywhere;color:#1f2328}img{max-width:100%}</style>${html}`;

/** The mail as it lies in an inbox and as it is read, filled with sample values that can be changed. */
export function MailPreview({ mail, language }: { mail: MailContent; language: string }) {
  const t = useTranslations('canvas.mail');
  const [view, setView] = useState<'phone' | 'inbox'>('phone');
  const [own, setOwn] = useState<Record<string, string>>({});
  const names = useMemo(() => asksFor(mail.subject, mail.text, mail.html), [mail]);
  const values = useMemo(() => Object.fromEntries(names.map((name) => [name, own[name] ?? sample(name, language)])), [names, own, language]);
  const subject = fill(mail.subject, values) || t('noSubject');
  const start = fill(mail.text, values).replaceAll(/\s+/g, ' ').trim();
  const html = mail.html.trim() !== '' ? fill(mail.html, values, true) : htmlOf(fill(mail.text, values));
  return (
    <div className="mail-preview" role="group" aria-label={t('preview')}>
      <div className="form-item-head"><b className="grow">{t('preview')}</b><SegmentedControl size="xs" aria-label={t('preview')} value={view} onChange={(next) => setView(next as 'phone')} data={(['phone', 'inbox'] as const).map((value) => ({ value, label: t(value) }))} /></div>
      {view === 'inbox' ? (
        <div className="inbox" lang={language}>
          <div className="inbox-row"><span className="inbox-face" aria-hidden>H</span><div><div className="inbox-from"><b>{t('sender')}</b><span className="dimmed">10:24</span></div><div className="one-line"><b>{subject}</b></div><div className="one-line dimmed">{start || '…'}</div></div></div>
          <div className="inbox-row" aria-hidden data-other><span className="inbox-face" /><div><span className="inbox-bar" /><span className="inbox-bar" data-short /></div></div>
        </div>
      ) : (
        <div className="phone" lang={language}>
          <div className="phone-head"><b>{subject}</b><span className="dimmed">{t('sender')}</span></div>
          <iframe title={t('preview')} sandbox="" srcDoc={framed(html, language)} tabIndex={-1} />
        </div>
      )}
      {names.length > 0 && (
        <details>
          <summary>{t('samples')}</summary>
          <Text size="xs" c="dimmed" my={4}>{t('samplesNote')}</Text>
          <div className="fields">{names.filter((name) => name !== 'unsubscribeUrl').map((name) => <TextInput key={name} size="xs" w={170} label={name} value={values[name] ?? ''} onChange={(event) => setOwn({ ...own, [name]: event.currentTarget.value })} />)}</div>
        </details>
      )}
    </div>
  );
}
