import { VERSION, type Fields } from './types';

const UTM: Record<string, string> = {
  utm_source: 'source', utm_medium: 'medium', utm_campaign: 'name', utm_term: 'term', utm_content: 'content', utm_id: 'id',
};
/** What advertisers' systems put into an address to find its click again. */
const CLICK_IDS = ['gclid', 'gbraid', 'wbraid', 'dclid', 'fbclid', 'msclkid', 'ttclid', 'twclid', 'yclid', 'li_fat_id', 'NaPm'];

interface AgentData {
  brands?: Fields[];
  mobile?: boolean;
  platform?: string;
}

export interface Page {
  [name: string]: string;
  path: string;
  referrer: string;
  search: string;
  title: string;
  url: string;
}

/** Without the fragment, in which pages keep what is not for others. */
export function page(referrer = document.referrer): Page {
  const { pathname, search, href } = location;
  return { path: pathname, referrer, search, title: document.title, url: href.split('#')[0]! };
}

/** @param clicks whether click ids may be told, which serve advertising alone */
export function campaign(search: string, clicks: boolean): Fields | undefined {
  const found: Fields = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const known = UTM[name] ?? (clicks && CLICK_IDS.includes(name) ? name : undefined);
    if (known && value) found[known] = value.slice(0, 512);
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** What is the same for all events of a page load. */
export function surroundings(): Fields {
  const agent = (navigator as { userAgentData?: AgentData }).userAgentData;
  const { width, height } = globalThis.screen ?? { width: 0, height: 0 };
  return {
    channel: 'web',
    library: { name: '@inyeon/web', version: VERSION },
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userAgent: navigator.userAgent,
    ...(agent && { userAgentData: { brands: agent.brands, mobile: agent.mobile, platform: agent.platform } }),
    screen: { width, height, innerWidth, innerHeight, density: devicePixelRatio },
  };
}
