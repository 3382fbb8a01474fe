import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../session/session';
import { Empty } from '../../../ui/Empty';
import type { Family, Settings } from '../contract';
import { useNamed } from '../queries';
import { Beside } from './Beside';
import { FamilyEditor } from './FamilyEditor';
import { FamilyFacts } from './FamilyFacts';
import { NEW } from './parts';
import { hasDraft } from './useDraft';

/** All families, and the one that is chosen. */
export function Families({ families, settings, chosen }: { families: Family[]; settings: Settings; chosen: string | undefined }) {
  const t = useTranslations('structure');
  const mayEdit = useMay('PUT /api/v1/families/{key}');
  const family = families.find((one) => one.key === chosen);
  const making = chosen === NEW && mayEdit;
  return (
    <Beside part="families" chosen={chosen !== undefined} list={<List families={families} mayMake={mayEdit} />}>
      {(family ?? making) ? (
        mayEdit ? <FamilyEditor key={chosen} family={family ?? null} settings={settings} /> : family && <FamilyFacts family={family} settings={settings} />
      ) : <Empty title={t(chosen ? 'gone' : 'chooseFamily')}>{t('familyNote')}</Empty>}
    </Beside>
  );
}

function List({ families, mayMake }: { families: Family[]; mayMake: boolean }) {
  const t = useTranslations('structure');
  const named = useNamed();
  const client = useQueryClient();
  return (
    <>
      {families.length === 0 && <Text c="dimmed" mb={10}>{t('noFamilies')}</Text>}
      {families.length > 0 && (
        <ul className="plain list-box" aria-label={t('families')}>
          {families.map((one) => (
            <li key={one.key}>
              <Link to="/catalogue/structure" search={{ family: one.key }} className="row-link">
                <span style={{ minWidth: 0 }}>
                  <Text component="span" display="block" fw={600} className="one-line">{named(one.names, one.key)}</Text>
                  <Text component="span" display="block" size="xs" c="dimmed">{t('attributeCount', { count: one.attributes.length })}{hasDraft(client, `family/${one.key}`) && ` · ${t('changed')}`}</Text>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayMake && <Button component={Link} to="/catalogue/structure" search={{ family: NEW } as never} variant="default" mt={10} leftSection={<IconPlus aria-hidden size={16} />}>{t('newFamily')}</Button>}
    </>
  );
}
