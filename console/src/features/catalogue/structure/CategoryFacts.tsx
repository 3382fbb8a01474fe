import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { Category } from '../contract';
import { useNamed } from '../queries';
import { pathTo } from './tree';

/** A category for those who do not change it. */
export function CategoryFacts({ category, categories }: { category: Category; categories: Category[] }) {
  const t = useTranslations('structure');
  const named = useNamed();
  const format = useFormatter();
  const above = pathTo(categories, category.key).slice(0, -1);
  return (
    <section aria-label={named(category.names, category.key)}>
      <Title order={2} size="h4">{named(category.names, category.key)}</Title>
      <Text size="sm" c="dimmed" mb={12}>{category.key} · <Link to="/catalogue" search={{ facet: [`category:${category.key}`] }} className="board-link">{t('itsProducts')}</Link></Text>
      <dl className="facts card">
        {Object.entries(category.names).map(([locale, name]) => <div key={locale}><dt>{t('nameIn', { locale })}</dt><dd lang={locale}>{name}</dd></div>)}
        <div><dt>{t('parent')}</dt><dd>{above.map((one) => named(one.names, one.key)).join(' › ') || t('top')}</dd></div>
        <div><dt>{t('position')}</dt><dd>{format.number(category.position)}</dd></div>
      </dl>
    </section>
  );
}
