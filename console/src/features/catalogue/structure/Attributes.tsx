import { Button, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Settings } from '../contract';
import { useNamed } from '../queries';
import { AttributeForm } from './AttributeForm';
import { type AttributeDraft, keyIn, newAttribute } from './family';
import { Moves, replaced } from './Moves';
import { filled } from './Names';
import { useAbout } from './about';

interface Props {
  attributes: AttributeDraft[];
  settings: Settings;
  open: string[];
  setOpen: (open: string[]) => void;
  change: (attributes: AttributeDraft[]) => void;
}

/** What can be said of a family's products, in the order in which it is asked for. */
export function Attributes({ attributes, settings, open, setOpen, change }: Props) {
  const t = useTranslations('structure');
  const add = () => {
    const fresh = newAttribute();
    setOpen([...open, fresh.id]);
    change([...attributes, fresh]);
  };
  return (
    <section className="card" aria-labelledby="attributes">
      <Title order={3} size="h2" id="attributes" mb={6}>{t('attributes')}</Title>
      {attributes.length === 0 && <Text size="sm" c="dimmed">{t('noAttributes')}</Text>}
      <ul className="plain" aria-labelledby="attributes">
        {attributes.map((one, at) => (
          <Row key={one.id} attribute={one} at={at} all={attributes} change={change} settings={settings} open={open.includes(one.id)}
            toggle={() => setOpen(open.includes(one.id) ? open.filter((id) => id !== one.id) : [...open, one.id])} />
        ))}
      </ul>
      <Button mt={10} variant="subtle" size="compact-sm" leftSection={<IconPlus aria-hidden size={15} />} onClick={add}>{t('addAttribute')}</Button>
    </section>
  );
}

interface RowProps {
  attribute: AttributeDraft;
  at: number;
  all: AttributeDraft[];
  change: (attributes: AttributeDraft[]) => void;
  settings: Settings;
  open: boolean;
  toggle: () => void;
}

function Row({ attribute, at, all, change, settings, open, toggle }: RowProps) {
  const t = useTranslations('structure');
  const named = useNamed();
  const about = useAbout(settings);
  const name = named(filled(attribute.names), keyIn(attribute)) || t('unnamed');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li className="attribute">
      <div className="attribute-head">
        <UnstyledButton onClick={toggle} aria-expanded={open} className="attribute-name">
          <Chevron aria-hidden size={16} />
          <span style={{ minWidth: 0 }}>
            <Text component="span" display="block" fw={600}>{name}</Text>
            <Text component="span" display="block" size="xs" c="dimmed">{[keyIn(attribute), ...about(attribute)].filter(Boolean).join(' · ')}</Text>
          </span>
        </UnstyledButton>
        <Moves what={name} list={all} at={at} change={change} />
      </div>
      {open && <AttributeForm name={name} attribute={attribute} settings={settings} change={(next) => change(replaced(all, at, next))} />}
    </li>
  );
}
