import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Picture } from './Picture';

const MOST_CHARACTERS = 64 * 1024;

interface Props { picture: string; name: string; wrong?: string; onChange: (picture: string) => void }

/** An emoji, or an image that is small enough to be kept with the words. */
export function PictureField({ picture, name, wrong, onChange }: Props) {
  const t = useTranslations('personas');
  const [large, setLarge] = useState(false);
  const image = picture.startsWith('data:');
  const read = (file: File | null) => {
    if (!file) {
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      const text = String(reader.result);
      setLarge(text.length > MOST_CHARACTERS);
      if (text.length <= MOST_CHARACTERS) {
        onChange(text);
      }
    };
    reader.readAsDataURL(file);
  };
  return (
    <Group gap={14} align="flex-end">
      <Picture picture={picture || undefined} name={name} size={64} />
      <TextInput label={t('picture')} description={t('pictureNote')} w={260} value={image ? '' : picture} maxLength={16} error={large ? t('pictureTooLarge') : wrong} onChange={(event) => onChange(event.currentTarget.value)} />
      <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={read}>{(props) => <Button variant="default" {...props}>{t('choosePicture')}</Button>}</FileButton>
    </Group>
  );
}
