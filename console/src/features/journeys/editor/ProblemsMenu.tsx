import { Button, Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ENTRY } from './document/outlets';
import { JOURNEY } from './document/problems';
import { useEditing, useProblemText } from './editing';

/** Everything that is wrong, in one list; each leads to its place. */
export function ProblemsMenu() {
  const t = useTranslations('canvas');
  const { problems, choose } = useEditing();
  const text = useProblemText();
  const all = [...problems.values()].flat();
  if (all.length === 0) {
    return <Text component="span" size="sm" c="dimmed" className="all-well"><IconCircleCheck aria-hidden size={15} />{t('noProblems')}</Text>;
  }
  const errors = all.filter((one) => one.severity === 'error').length;
  const where = (place: string) => (place === ENTRY ? t('entry') : place === JOURNEY ? t('journey') : place);
  return (
    <Menu position="bottom-start" width={340} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target><Button size="compact-sm" variant="light" color={errors > 0 ? 'red' : 'orange'} leftSection={<IconAlertTriangle aria-hidden size={15} />}>{t(errors > 0 ? 'problems' : 'hints', { count: errors || all.length })}</Button></Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
        {all.map((problem) => (
          <Menu.Item key={`${problem.place} ${problem.member} ${problem.code}`} onClick={() => choose(problem.place === JOURNEY ? undefined : problem.place)}>
            <b>{where(problem.place)}</b><Text component="span" display="block" size="sm">{text(problem)}</Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
