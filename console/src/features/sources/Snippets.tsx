import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Copy } from '../../ui/Copy';
import { SDKS, SDK_NAMES, type Sdk, snippet } from './snippets';

const route = getRouteApi('/inside/sources');

/** Lines to paste. The key is not stored here in clear, so whoever pastes has to bring it. */
export function Snippets() {
  const t = useTranslations('snippets');
  const { sdk: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const sdk = SDKS.find((one) => one === wanted) ?? 'browser';
  const [key, setKey] = useState('');
  const text = snippet(sdk, location.origin, key.trim() || 'WRITE_KEY');
  return (
    <Stack gap={12} maw={860}>
      <Text c="dimmed">{t('note')}</Text>
      <Group align="flex-end">
        <Select label={t('sdk')} w={260} allowDeselect={false} value={sdk} onChange={(value) => void navigate({ search: (old) => ({ ...old, sdk: (value as Sdk) ?? undefined }), replace: true })}
          data={SDKS.map((value) => ({ value, label: SDK_NAMES[value] }))} />
        <TextInput label={t('key')} placeholder="WRITE_KEY" w={280} value={key} onChange={(event) => setKey(event.currentTarget.value)} autoComplete="off" />
        <Copy text={text} />
      </Group>
      <pre className="code" aria-label={SDK_NAMES[sdk]} tabIndex={0}>{text}</pre>
      <Text size="sm" c="dimmed">{t('then')}</Text>
    </Stack>
  );
}
