import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../session/session';
import { Empty } from '../../../ui/Empty';
import type { Category, Settings } from '../contract';
import { useNamed } from '../queries';
import { Beside } from './Beside';
import { CategoryEditor } from './CategoryEditor';
import { CategoryFacts } from './CategoryFacts';
import { NEW } from './parts';
import { type Node, treeOf } from './tree';
import { hasDraft } from './useDraft';

interface Props { categories: Category[]; settings: Settings; chosen: string | undefined; parent: string | undefined }

/** All categories as they stand in each other, and the one that is chosen. Where another system keeps the products, it keeps these. */
export function Categories({ categories, settings, chosen, parent }: Props) {
  const t = useTranslations('structure');
  const mayEdit = useMay('PUT /api/v1/categories/{key}') && settings.record.is !== 'external';
  const category = categories.find((one) => one.key === chosen);
  const making = chosen === NEW && mayEdit;
  return (
    <Beside part="categories" chosen={chosen !== undefined} list={<Tree categories={categories} mayMake={mayEdit} />}>
      {(category ?? making) ? (
        mayEdit ? <CategoryEditor key={`${chosen}/${parent ?? ''}`} category={category ?? null} parent={parent} categories={categories} settings={settings} /> : category && <CategoryFacts category={category} categories={categories} />
      ) : <Empty title={t(chosen ? 'gone' : 'chooseCategory')}>{t('categoryNote')}</Empty>}
    </Beside>
  );
}

function Tree({ categories, mayMake }: { categories: Category[]; mayMake: boolean }) {
  const t = useTranslations('structure');
  return (
    <>
      {categories.length === 0 && <Text c="dimmed" mb={10}>{t('noCategories')}</Text>}
      {categories.length > 0 && <div className="list-box"><Branch nodes={treeOf(categories)} label={t('categories')} depth={0} /></div>}
      {mayMake && <Button component={Link} to="/catalogue/structure" search={{ category: NEW } as never} variant="default" mt={10} leftSection={<IconPlus aria-hidden size={16} />}>{t('newCategory')}</Button>}
    </>
  );
}

function Branch({ nodes, label, depth }: { nodes: Node[]; label?: string; depth: number }) {
  const t = useTranslations('structure');
  const named = useNamed();
  const client = useQueryClient();
  return (
    <ul className="plain" aria-label={label}>
      {nodes.map(({ category, children }) => (
        <li key={category.key}>
          <Link to="/catalogue/structure" search={{ category: category.key }} className="row-link" style={{ paddingInlineStart: 12 + depth * 18 }}>
            <span style={{ minWidth: 0 }}>
              <Text component="span" fw={depth === 0 ? 600 : 400}>{named(category.names, category.key)}</Text>
              {hasDraft(client, `category/${category.key}`) && <Text component="span" size="xs" c="dimmed"> · {t('changed')}</Text>}
            </span>
          </Link>
          {children.length > 0 && <Branch nodes={children} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}
