import { ActionIcon, Menu } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../../i18n/language';
import { KindItems } from './AddMenu';
import { blank } from './document/blanks';
import { addInto } from './document/edit';
import { ENTRY, type Outlet, inOrder, outletsOf } from './document/outlets';
import { useEditing } from './editing';
import { ENTRY_ICONS, ICONS } from './icons';
import { useEntrySentence, useNodeSentence, useOutletName, useRuleSentence } from './sentences';

function Ways({ id, outlets }: { id: string; outlets: Outlet[] }) {
  const t = useTranslations('canvas');
  const name = useOutletName();
  const { language } = useLanguage();
  const { document, edit, choose, mayEdit } = useEditing();
  return (
    <ul className="plain outline-ways">
      {outlets.map((outlet) => (
        <li key={outlet.port}>
          <span className="dimmed one-line">{outlets.length > 1 ? name(outlet) : t('outlets.next')}</span>
          <span aria-hidden className="dimmed">→</span>
          {outlet.to && document.nodes[outlet.to] ? <button type="button" className="link one-line" onClick={() => choose(outlet.to)}>{outlet.to}</button> : <span className="attention">{t('forms.nowhere')}</span>}
          {mayEdit && (
            <Menu position="bottom-end" width={290} withInitialFocusPlaceholder={false}>
              <Menu.Target><ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('addInto', { from: id === ENTRY ? t('entry') : id, to: outlet.to ?? '…' })}><IconPlus size={14} /></ActionIcon></Menu.Target>
              <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
                <KindItems add={(type) => {
                  const added = addInto(document, blank(type, language), id, outlet.port);
                  edit(added.document);
                  choose(added.id);
                }} />
              </Menu.Dropdown>
            </Menu>
          )}
        </li>
      ))}
    </ul>
  );
}

function Item({ id }: { id: string }) {
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  const { document, chosen, choose, problems, view } = useEditing();
  const node = document.nodes[id];
  const rule = useRuleSentence(node?.type === 'condition' ? node.rule : undefined);
  const nodeSays = useNodeSentence();
  const entrySays = useEntrySentence();
  const Icon = node ? ICONS[node.type] : ENTRY_ICONS[document.entry.type ?? 'event'];
  const staying = view.graph?.nodes.find((one) => one.id === id)?.staying ?? 0;
  return (
    <li className="outline-item" data-chosen={chosen === id || undefined}>
      <button type="button" className="outline-open" aria-pressed={chosen === id} onClick={() => choose(id)}>
        <Icon aria-hidden size={16} />
        <span className="grow" style={{ minWidth: 0 }}>
          <b>{node ? types(node.type) : t('entry')}</b>{node && <span className="dimmed"> {id}</span>}
          <span className="outline-says">{rule ?? (node ? nodeSays(node) : entrySays(document.entry))}</span>
        </span>
        {staying > 0 && <span className="place-count" data-some>{t('here', { count: staying })}</span>}
        {problems.has(id) && <span className="card-wrong"><IconAlertTriangle aria-hidden size={15} /><span className="visually-hidden">{t('somethingWrong')}</span></span>}
      </button>
      <Ways id={id} outlets={id === ENTRY ? [{ port: 'start', kind: 'start', number: 1, to: document.start }] : node ? outletsOf(node) : []} />
    </li>
  );
}

/** The journey as a list from the entry on: for screen readers and narrow screens, and whoever likes lists. */
export function Outline() {
  const t = useTranslations('canvas');
  const { document } = useEditing();
  return <ol className="plain outline" aria-label={t('outline')}>{[ENTRY, ...inOrder(document)].map((id) => <Item key={id} id={id} />)}</ol>;
}
