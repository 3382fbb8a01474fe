import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { Fault } from '../../../ui/Fault';
import { When } from '../../../ui/When';
import { type SegmentView, calls } from '../contract';
import { useSentence } from '../sentence';

/** What it said before, by whom, and the way back: into the editor, from where it is saved as a new version. */
export function Versions({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const sentence = useSentence();
  const mayChange = useMay('PUT /api/v1/segments/{key}');
  const query = useQuery({ queryKey: ['segment', segment.key, 'versions'], queryFn: () => data(calls.GET('/api/v1/segments/{key}/versions', { params: { path: { key: segment.key } } })) });
  if (query.isError) {
    return <Fault fault={query.error} again={() => void query.refetch()} />;
  }
  if (query.isPending) {
    return <Skeleton height={160} />;
  }
  return (
    <ol className="plain list-box">
      {query.data.items.map((one) => (
        <li key={one.version} className="row-link version">
          <div>
            <Group gap={8}><Text fw={600}>{t('version', { version: one.version })}</Text>{one.version === segment.version && <Badge variant="light">{t('present')}</Badge>}</Group>
            <Text size="sm">{sentence(one.sentence)}</Text>
            <Text size="xs" c="dimmed">{one.by} · <When at={one.at} /></Text>
          </div>
          {mayChange && one.rule && one.version !== segment.version && (
            <Button component={Link} to={`/segments/${segment.key}/edit`} search={{ version: one.version } as never} size="xs" variant="default">{t('restore')}</Button>
          )}
        </li>
      ))}
    </ol>
  );
}
