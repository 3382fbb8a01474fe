import type { JourneyNode, NodeType } from '../../contract';

/** What can be added, in the groups in which it is offered. */
export const PALETTE = {
  messages: ['send-email', 'fallback'],
  time: ['wait', 'wait-until'],
  ways: ['condition', 'split', 'percent', 'experiment'],
  data: ['update-trait', 'list', 'webhook', 'allocate'],
  ends: ['jump', 'exit'],
} as const satisfies Record<string, readonly NodeType[]>;
export type PaletteGroup = keyof typeof PALETTE;
export const PALETTE_GROUPS = Object.keys(PALETTE) as PaletteGroup[];

/** A node as it is put down: it says what is usual, and leaves open what nobody can guess. */
export function blank(type: NodeType, language: string): JourneyNode {
  switch (type) {
    case 'wait': return { type, for: 'P1D' };
    case 'wait-until': return { type, events: [{ event: '' }], timeout: 'P1D' };
    case 'condition': return { type, rule: { all: [] } };
    case 'split': return { type, branches: [{ rule: { all: [] } }] };
    case 'percent': return { type, branches: [{ percent: 50 }, { percent: 50 }] };
    case 'experiment': return { type, variants: [{ key: 'a', weight: 1 }, { key: 'b', weight: 1 }], goal: { event: 'Order Completed' }, within: 'P7D' };
    case 'send-email': return { type, purpose: 'marketing', fallbackLanguage: language, content: { [language]: { subject: '', text: '', html: '' } } };
    case 'fallback': return { type, event: 'Email Link Clicked', within: 'P2D' };
    case 'update-trait': return { type, set: {} };
    case 'list': return { type, list: '', action: 'add' };
    case 'webhook': return { type, endpoint: '' };
    case 'allocate': return { type, kind: 'capacity', pool: '', perHour: 100, timeout: 'P1D' };
    case 'jump': return { type, journey: '' };
    case 'exit': return { type };
  }
}

const WORDS: Record<NodeType, string> = {
  wait: 'wait', 'wait-until': 'wait-for', condition: 'condition', split: 'split', percent: 'shares', experiment: 'experiment', 'send-email': 'mail', fallback: 'clicked', 'update-trait': 'trait',
  list: 'list', webhook: 'webhook', allocate: 'capacity', jump: 'jump', exit: 'end',
};

/** A name that no other node has: its kind, then with a number. */
export function freeName(taken: Iterable<string>, type: NodeType): string {
  return freeFrom(taken, WORDS[type]);
}

export function freeFrom(taken: Iterable<string>, wanted: string): string {
  const all = new Set(taken);
  const root = wanted.replace(/-\d+$/, '');
  if (!all.has(wanted)) {
    return wanted;
  }
  for (let number = 2; ; number++) {
    if (!all.has(`${root}-${number}`)) {
      return `${root}-${number}`;
    }
  }
}

export const isNodeName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(name);
