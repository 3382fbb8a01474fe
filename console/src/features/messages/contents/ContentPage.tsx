import { Breadcrumbs, Skeleton, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FaultPage } from '../../../ui/FaultPage';
import { PageHead } from '../../../ui/PageHead';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { When } from '../../../ui/When';
import { type Saved, mailsIn } from './content';
import { Approval } from './Approval';
import { ContentReading } from './ContentReading';
import { languageName } from './languageName';
import { useOneContent } from './queries';

/** One content: what it says, and whether that is approved. */
export function ContentPage({ name }: { name: string }) {
  const t = useTranslations('contents');
  const query = useOneContent(name);
  if (query.isError && !query.data) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  const content = query.data;
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/messages/contents" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{name}</Text></Breadcrumbs>
      <PageHead title={name} note={t('oneNote')} />
      {content ? (
        <div className="columns">
          <ContentReading key={content.hash} mails={mailsIn(content)} />
          <aside className="side" aria-label={t('approval')}><Approval content={content} again={() => query.refetch()} /><About content={content} /></aside>
        </div>
      ) : <Skeleton height={360} />}
    </div>
  );
}

function About({ content }: { content: Saved }) {
  const t = useTranslations('contents');
  const { content: byLanguage, fallbackLanguage } = mailsIn(content);
  return (
    <section className="card" aria-labelledby="about-content">
      <Title order={2} id="about-content">{t('about')}</Title>
      <dl className="facts">
        <div><dt>{t('savedAt')}</dt><dd><When at={content.savedAt} /></dd></div>
        <div><dt>{t('languages')}</dt><dd>{Object.keys(byLanguage).map(languageName).join(', ')}</dd></div>
        <div><dt>{t('fallback')}</dt><dd>{languageName(fallbackLanguage)}</dd></div>
      </dl>
    </section>
  );
}
