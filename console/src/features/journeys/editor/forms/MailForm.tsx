import { Button, SegmentedControl, Select, Tabs, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language, useLanguage } from '../../../../i18n/language';
import { type Mails, saying } from '../../../messages/contents/content';
import type { MailContent, MailNode, MessageClass } from '../../contract';
import { htmlOf, letters, shownOnPhone } from '../document/template';
import { ApprovedContent } from './ApprovedContent';
import { ChoiceField, type Form, TextField } from './fields';
import { MailPreview } from './MailPreview';

const CLASSES: readonly MessageClass[] = ['marketing', 'service', 'legal', 'transactional'];
const NONE: MailContent = { subject: '', text: '', html: '' };
const VARIABLES = ['trait.firstName', 'trait.lastName', 'event.name', 'event.order_id', 'unsubscribeUrl'];

/** What a mail says in each language, with how it looks there. */
export function MailForm({ node, change, said }: Form<MailNode>) {
  const t = useTranslations('canvas.mail');
  const { language } = useLanguage();
  const content = node.content ?? {};
  const written = Object.keys(content);
  const [chosen, setChosen] = useState(written.includes(language) ? language : written[0] ?? language);
  const [part, setPart] = useState<'text' | 'html'>('text');
  const field = useRef<HTMLTextAreaElement>(null);
  const mail = content[chosen];
  const languages = [...new Set([...Object.keys(LANGUAGES), ...written])];
  const set = (next: Partial<MailContent>, typed?: string) => change(saying(node, { content: { ...content, [chosen]: { ...NONE, ...mail, ...next } } }), typed && `${chosen}.${typed}`);
  const name = (one: string) => LANGUAGES[one as Language] ?? one;
  const insert = (variable: string) => {
    const box = field.current;
    const text = mail?.[part] ?? '';
    const from = box?.selectionStart ?? text.length;
    set({ [part]: `${text.slice(0, from)}{{${variable}}}${text.slice(box?.selectionEnd ?? from)}` });
    box?.focus();
  };
  const take = (mails: Mails) => {
    change(saying(node, mails));
    setChosen(mails.content[chosen] ? chosen : mails.fallbackLanguage);
  };
  const count = letters(mail?.subject.replaceAll(/\{\{[^}]*\}\}/g, '') ?? '');
  const most = shownOnPhone(mail?.subject ?? '');
  return (
    <>
      <div className="form-part">
        <Tabs value={chosen} onChange={(next) => next && setChosen(next)} keepMounted={false}>
          <Tabs.List aria-label={t('languages')}>
            {languages.map((one) => <Tabs.Tab key={one} value={one} px={10} py={6} c={content[one] ? undefined : 'dimmed'}>{name(one)}{said(`content.${one}`) && ' ⚠'}</Tabs.Tab>)}
          </Tabs.List>
          <Tabs.Panel value={chosen} pt={10}>
            {!mail ? (
              <div className="fields">
                <Text size="sm" c="dimmed">{t('notWritten', { language: name(chosen) })}</Text>
                <Button size="compact-xs" variant="light" onClick={() => set({})}>{t('write')}</Button>
                {written[0] && <Button size="compact-xs" variant="subtle" onClick={() => set(content[written[0] as string] ?? NONE)}>{t('copyFrom', { language: name(written[0]) })}</Button>}
              </div>
            ) : (
              <div className="mail-parts form-stack">
                <div className="form-stack">
                  <div>
                    <TextField label={t('subject')} value={mail.subject} error={said(`content.${chosen}.subject`)} onChange={(subject) => set({ subject }, 'subject')} />
                    <Text size="xs" className={count > most ? 'attention' : 'dimmed'} mt={2}>{t('letters', { count, most })}</Text>
                  </div>
                  <div>
                    <div className="form-item-head">
                      <SegmentedControl size="xs" aria-label={t('form')} value={part} onChange={(next) => setPart(next as 'text')} data={[{ value: 'text', label: t('text') }, { value: 'html', label: 'HTML' }]} />
                      <span className="grow" />
                      <Select size="xs" w={130} aria-label={t('insert')} placeholder={t('insert')} value={null} data={VARIABLES} onChange={(one) => one && insert(one)} comboboxProps={{ width: 190, position: 'bottom-end' }} />
                    </div>
                    <Textarea ref={field} size="xs" mt={6} aria-label={part === 'text' ? t('text') : 'HTML'} autosize minRows={5} maxRows={12} spellCheck={part === 'text'} styles={part === 'html' ? { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } : undefined}
                      value={mail[part]} error={said(`content.${chosen}.${part}`)} onChange={(event) => set({ [part]: event.currentTarget.value }, part)} />
                    {part === 'html' && <Button mt={6} size="compact-xs" variant="subtle" disabled={mail.text.trim() === ''} onClick={() => set({ html: htmlOf(mail.text) })}>{t('fromText')}</Button>}
                  </div>
                  {written.length > 1 && <Button size="compact-xs" variant="subtle" color="gray" style={{ justifySelf: 'start' }} onClick={() => {
                    const { [chosen]: _gone, ...rest } = content;
                    change(saying(node, { content: rest }));
                  }}>{t('removeLanguage', { language: name(chosen) })}</Button>}
                </div>
                <MailPreview key={chosen} mail={mail} language={chosen} />
              </div>
            )}
          </Tabs.Panel>
        </Tabs>
      </div>
      <div className="form-part">
        <div className="fields">
          <ChoiceField label={t('class')} value={node.class ?? 'marketing'} options={CLASSES} name={(one) => t(`classes.${one}`)} note={t(`classNotes.${node.class ?? 'marketing'}`)} width="100%" onChange={(next) => change({ ...node, class: next })} />
          <TextField label={t('purpose')} value={node.purpose} width={150} error={said('purpose')} placeholder="marketing" onChange={(purpose) => change({ ...node, purpose: purpose || undefined }, 'purpose')} />
          <TextField label={t('topic')} value={node.topic} width={150} error={said('topic')} onChange={(topic) => change({ ...node, topic: topic || undefined }, 'topic')} />
          {written.length > 0 && <ChoiceField label={t('fallback')} note={t('fallbackNote')} value={node.fallbackLanguage ?? written[0] ?? ''} options={written} name={name} width="100%" onChange={(fallbackLanguage) => change(saying(node, { fallbackLanguage }))} />}
        </div>
      </div>
      {(node.class === 'transactional' || node.class === 'legal') && <ApprovedContent node={node} take={take} />}
    </>
  );
}
