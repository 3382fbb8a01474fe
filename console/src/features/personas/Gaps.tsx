import { Badge, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Channel } from '../../ui/Channel';
import { Fault } from '../../ui/Fault';
import { calls } from '../segments/contract';

/** By channel and persona: what was heard there, and what was sent there. */
export function Gaps({ names }: { names: Map<string, string> }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const may = useMay('GET /api/v1/personas/gaps');
  const query = useQuery({ queryKey: ['personas', 'gaps'], queryFn: () => data(calls.GET('/api/v1/personas/gaps')), enabled: may });
  const gaps = query.data;
  const channels = [...new Set(gaps?.items.flatMap((one) => one.touchpoints.map((touchpoint) => touchpoint.channel)))];
  if (!may) {
    return null;
  }
  return (
    <section className="card">
      <Title order={2} id="gaps">{t('gaps')}</Title>
      {gaps && <Text size="sm" c="dimmed" mb={8}>{t('gapsNote', { days: gaps.days })}</Text>}
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={160} />}
      {gaps && channels.length === 0 && <Text size="sm" c="dimmed">{t('noGaps')}</Text>}
      {channels.length > 0 && (
        <div className="wide-table" tabIndex={0} role="region" aria-labelledby="gaps">
          <Table miw={480}>
            <Table.Thead><Table.Tr><Table.Th>{t('channel')}</Table.Th>{gaps?.items.map((one) => <Table.Th key={one.persona} ta="right">{names.get(one.persona) ?? one.persona}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {channels.map((channel) => (
                <Table.Tr key={channel}>
                  <Table.Th scope="row" fw={400}><Channel channel={channel} named /></Table.Th>
                  {gaps?.items.map((one) => {
                    const touchpoint = one.touchpoints.find((candidate) => candidate.channel === channel);
                    return (
                      <Table.Td key={one.persona} ta="right">
                        {touchpoint ? (
                          <>
                            {touchpoint.heard > 0 && touchpoint.answered === 0 && <Badge variant="light" color="orange" mr={6}>{t('gap')}</Badge>}
                            {t('heard', { shown: format.number(touchpoint.heard) })}
                            <Text size="xs" c="dimmed">{t('people', { count: touchpoint.people, shown: format.number(touchpoint.people) })} · {t('answered', { shown: format.number(touchpoint.answered) })}</Text>
                          </>
                        ) : <span className="dimmed">–</span>}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
