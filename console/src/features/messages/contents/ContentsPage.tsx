import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { Empty } from '../../../ui/Empty';
import { Only } from '../../../ui/Only';
import { PageHead } from '../../../ui/PageHead';
import { PagedList } from '../../../ui/PagedList';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { When } from '../../../ui/When';
import { MessageTabs } from '../MessageTabs';
import { type Saved, mailsIn } from './content';
import { ContentPage } from './ContentPage';
import { ContentState } from './ContentState';
import { languageName } from './languageName';
import { ALL_CONTENTS } from './queries';
import './contents.css';

const route = getRouteApi('/inside/journey-section/messages/contents');

/** What receipts and legal notices say: all of it, or the one that the address names. */
export function ContentsPage() {
  const { content } = route.useSearch();
  return <Only needs={['GET /api/v1/templates']}>{content ? <ContentPage key={content} name={content} /> : <All />}</Only>;
}

function All() {
  const t = useTranslations('contents');
  const query = useInfiniteQuery({
    queryKey: [...ALL_CONTENTS, 'list'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/templates', { params: { query: { limit: 50, cursor: pageParam } } })), getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <MessageTabs at="contents" />
      <Text mb={14} maw={820}>{t('meaning')}</Text>
      <PagedList query={query} label={t('title')} height={66} keyOf={(one) => one.key} row={(one) => <Row content={one} />} empty={<None />} />
    </div>
  );
}

function None() {
  const t = useTranslations('contents');
  const mayWrite = useMay('PUT /api/v1/templates/{key}');
  return <Empty title={t('none')}>{t('noneNote')}{mayWrite && <div style={{ marginTop: 12 }}><RouteAnchor to="/journeys">{t('toJourneys')}</RouteAnchor></div>}</Empty>;
}

function Row({ content }: { content: Saved }) {
  const t = useTranslations('contents');
  const languages = Object.keys(mailsIn(content).content).map(languageName).join(', ');
  return (
    <Link to="/messages/contents" search={{ content: content.key }} className="row-link content-row">
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{content.key}</Text>
        <Text size="sm" c="dimmed">{languages} · {t.rich('saved', { at: () => <When at={content.savedAt} /> })}</Text>
      </span>
      <span className="content-state"><ContentState content={content} /></span>
    </Link>
  );
}
