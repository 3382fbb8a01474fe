import { Alert, Progress, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PageHead } from '../../ui/PageHead';
import { CatalogueTabs } from './CatalogueTabs';
import { useGapWord } from './words';

type Cell = components['schemas']['Cell'];
const MOST = 5;
const LOOK_AGAIN_MS = 2_000;

/** How complete the products are on each channel and in each language; every number leads to the products behind it. */
export function CompletenessPage() {
  const t = useTranslations('completeness');
  const catalogue = useTranslations('catalogue');
  const query = useQuery({
    queryKey: ['catalogue', 'board'],
    queryFn: () => data(api.GET('/api/v1/products/completeness')),
    // Nothing tells of how far the judging is but the board itself, and only while there is any.
    refetchInterval: ({ state }) => (state.data && state.data.judging > 0 ? LOOK_AGAIN_MS : false),
  });
  const board = query.data;
  return (
    <div className="page">
      <PageHead title={catalogue('board')} note={t('note')} />
      <CatalogueTabs at="board" />
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {board && board.judging > 0 && <Alert variant="light" mb={12} role="status">{t('judging', { count: board.judging })}</Alert>}
      {board?.cells.length === 0 && <Empty title={t('noChannels')}>{t('noChannelsNote')}</Empty>}
      {board && board.cells.length > 0 && (
        <div className="board-box">
          <Table verticalSpacing="sm" className="board">
            <Table.Thead><Table.Tr><Table.Th>{t('channel')}</Table.Th><Table.Th>{t('language')}</Table.Th><Table.Th>{t('share')}</Table.Th><Table.Th>{t('missingHere')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{board.cells.map((cell) => <Line key={`${cell.channel}/${cell.locale}`} cell={cell} all={board.products} />)}</Table.Tbody>
          </Table>
        </div>
      )}
    </div>
  );
}

function Line({ cell, all }: { cell: Cell; all: number }) {
  const t = useTranslations('completeness');
  const format = useFormatter();
  const share = all === 0 ? 1 : cell.complete / all;
  const place = `gap:${cell.channel}/${cell.locale}`;
  return (
    <Table.Tr>
      <Table.Th scope="row" data-label={t('channel')}>{cell.channelName}</Table.Th>
      <Table.Td data-label={t('language')}>{cell.locale}</Table.Td>
      <Table.Td data-label={t('share')}>
        <Text size="sm" fw={600}>{format.number(Math.floor(share * 1000) / 1000, { style: 'percent', maximumFractionDigits: 1 })}</Text>
        <Progress value={share * 100} size="sm" my={4} aria-hidden color={share === 1 ? 'celadon' : 'orange'} />
        <Text size="sm" c="dimmed">{t('of', { complete: format.number(cell.complete), all: format.number(all) })}</Text>
        {cell.incomplete > 0 && <Link to="/catalogue" search={{ facet: [place] }} className="board-link">{t('incomplete', { count: cell.incomplete })}</Link>}
      </Table.Td>
      <Table.Td data-label={t('missingHere')}><Gaps cell={cell} place={place} /></Table.Td>
    </Table.Tr>
  );
}

function Gaps({ cell, place }: { cell: Cell; place: string }) {
  const t = useTranslations('completeness');
  const word = useGapWord();
  if (cell.missing.length === 0) {
    return <Text size="sm" c="dimmed">{t('nothing')}</Text>;
  }
  return (
    <ul className="plain board-gaps">
      {cell.missing.slice(0, MOST).map((one) => (
        <li key={one.what}><Link to="/catalogue" search={{ facet: [`${place}/${one.what}`] }} className="board-link">{t('see', { what: word(one.what), count: one.products })}</Link></li>
      ))}
      {cell.missing.length > MOST && <li><Text size="xs" c="dimmed">{t('more', { count: cell.missing.length - MOST })}</Text></li>}
    </ul>
  );
}
