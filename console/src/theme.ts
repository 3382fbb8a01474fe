import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: celadon, dark enough for white text on its seventh shade. */
const celadon: MantineColorsTuple = ['#eef7f4', '#dcece7', '#b5d8cd', '#8bc4b1', '#67b299', '#4fa58a', '#3f9a7e',
  '#2f7f67', '#246b56', '#135744'];

export const theme = createTheme({
  primaryColor: 'celadon',
  primaryShade: { light: 7, dark: 7 },
  colors: { celadon },
  autoContrast: true,
  fontFamily: 'var(--letters)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace, var(--letters)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 'sm',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '22px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } } },
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: 'none' } },
    // Its <header> would otherwise count as a second banner of the page.
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true, attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, attributes: { header: { role: 'presentation' } } } },
  },
});

/** Dimmed text, links and words on tinted ground keep a contrast of 4.5 to its ground in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#c92a2a', '--mantine-color-dimmed': '#59616b', '--mantine-color-body': '#ffffff', '--mantine-color-anchor': celadon[8],
    '--mantine-color-celadon-light-color': celadon[9], '--mantine-color-orange-light-color': '#8a3f00', '--mantine-color-green-light-color': '#1e6b2f', '--mantine-color-red-light-color': '#a61e1e',
  },
  dark: { '--mantine-color-error': '#ff8787', '--mantine-color-dimmed': '#a3abb5' },
});

/** Each channel has one colour and one icon, the same in every list and chart. */
export const CHANNELS = ['web', 'app', 'email', 'store', 'pos', 'sms', 'kakao', 'line', 'chat', 'phone', 'social', 'print', 'link', 'radio', 'event', 'server'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const CHANNEL_COLOURS: Record<ChannelName, string> = {
  web: '#2b7fb8', app: '#7a5cc9', email: '#c2703d', store: '#2f7f67', pos: '#2f7f67', sms: '#b0508f', kakao: '#8f7400', line: '#06803f', chat: '#3d8f9e',
  phone: '#8a6d1f', social: '#c04f5e', print: '#6b6f76', link: '#5f7d3a', radio: '#9a5b2e', event: '#4d63b5',
  server: '#59616b',
};

export function channelColour(channel: string): string {
  return CHANNEL_COLOURS[channel as ChannelName] ?? '#59616b';
}
