import { Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../../i18n/language';
import { MailPreview } from '../../journeys/editor/forms/MailPreview';
import type { Mails } from './content';
import { languageName } from './languageName';

/** What it says in each language: as it will look, and as it is written. */
export function ContentReading({ mails: { content, fallbackLanguage } }: { mails: Mails }) {
  const t = useTranslations('contents');
  const { language: own } = useLanguage();
  const languages = Object.keys(content);
  const [chosen, setChosen] = useState(content[own] ? own : fallbackLanguage);
  return (
    <section className="card" aria-label={t('says')}>
      <Tabs value={chosen} onChange={(next) => next && setChosen(next)} keepMounted={false}>
        <Tabs.List aria-label={t('languages')}>{languages.map((one) => <Tabs.Tab key={one} value={one}>{languageName(one)}</Tabs.Tab>)}</Tabs.List>
        {languages.map((one) => <Tabs.Panel key={one} value={one} pt={14}><Written mails={content} language={one} /></Tabs.Panel>)}
      </Tabs>
    </section>
  );
}

function Written({ mails, language }: { mails: Mails['content']; language: string }) {
  const t = useTranslations('contents');
  const mail = mails[language];
  return mail && (
    <div className="content-parts">
      <MailPreview mail={mail} language={language} />
      <div className="content-written">
        <Text size="sm" c="dimmed">{t('writtenNote')}</Text>
        <dl className="facts">
          <div><dt>{t('subject')}</dt><dd lang={language}>{mail.subject}</dd></div>
        </dl>
        <b>{t('text')}</b>
        <pre className="code" lang={language}>{mail.text}</pre>
        <details><summary>{t('html')}</summary><pre className="code" lang={language}>{mail.html}</pre></details>
      </div>
    </div>
  );
}
