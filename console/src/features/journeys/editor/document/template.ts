/** Fills a message's template with sample values, for looking at it. The server's own writing is what counts. */

export type Values = Record<string, string>;

const TAG = /\{\{\{?\s*(#(?:if|unless|each|with)\s+([\w.@]+)|\/(?:if|unless|each|with)|else|([\w.@]+))\s*\}?\}\}/g;

type Piece = { kind: 'text'; text: string } | { kind: 'value'; path: string } | { kind: 'block'; word: string; path: string; then: Piece[]; otherwise: Piece[] };

function read(source: string): Piece[] {
  const root: Piece[] = [];
  const open: { block: Extract<Piece, { kind: 'block' }>; outer: Piece[] }[] = [];
  let into = root;
  let at = 0;
  for (const tag of source.matchAll(TAG)) {
    into.push({ kind: 'text', text: source.slice(at, tag.index) });
    at = tag.index + tag[0].length;
    const [, word = '', path, value] = tag;
    if (value !== undefined && word !== 'else') {
      into.push({ kind: 'value', path: value });
    } else if (word.startsWith('#')) {
      const block: Extract<Piece, { kind: 'block' }> = { kind: 'block', word: word.slice(1).split(/\s/)[0] ?? 'if', path: path ?? '', then: [], otherwise: [] };
      into.push(block);
      open.push({ block, outer: into });
      into = block.then;
    } else if (word === 'else') {
      into = open.at(-1)?.block.otherwise ?? into;
    } else {
      into = open.pop()?.outer ?? into;
    }
  }
  into.push({ kind: 'text', text: source.slice(at) });
  return root;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function write(pieces: Piece[], values: Values, around: string, html: boolean): string {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'text': return piece.text;
      case 'value': {
        const value = values[around + piece.path] ?? values[piece.path] ?? '';
        return html ? escaped(value) : value;
      }
      case 'block': {
        const full = around + piece.path;
        const holds = (values[full] ?? values[piece.path] ?? '') !== '' || Object.keys(values).some((name) => name.startsWith(`${full}.`) && values[name] !== '');
        const inside = piece.word === 'each' || piece.word === 'with' ? `${full}.` : around;
        return (piece.word === 'unless') !== holds ? write(piece.then, values, inside, html) : write(piece.otherwise, values, around, html);
      }
    }
  }).join('');
}

export function fill(source: string, values: Values, html = false): string {
  return write(read(source), values, '', html);
}

/** Every value that a template asks for, once, in the order in which it does. */
export function asksFor(...sources: string[]): string[] {
  const found = new Set<string>();
  const walk = (pieces: Piece[], around: string) => pieces.forEach((piece) => {
    if (piece.kind === 'value') {
      found.add(piece.path.includes('.') || piece.path === 'unsubscribeUrl' ? piece.path : around + piece.path);
    } else if (piece.kind === 'block') {
      const within = piece.word === 'each' || piece.word === 'with';
      if (!within) {
        found.add(around + piece.path);
      }
      walk(piece.then, within ? `${around}${piece.path}.` : around);
      walk(piece.otherwise, around);
    }
  });
  sources.forEach((source) => walk(read(source), ''));
  return [...found];
}

const SAMPLES: Record<string, Values> = {
  ko: { firstName: '민지', lastName: '김', name: '백자 찻주전자', city: '서울', product: '백자 찻주전자', plan: '골드' },
  ja: { firstName: '美咲', lastName: '佐藤', name: '白磁の急須', city: '東京', product: '白磁の急須', plan: 'ゴールド' },
  en: { firstName: 'Mina', lastName: 'Kim', name: 'White porcelain teapot', city: 'Seoul', product: 'White porcelain teapot', plan: 'Gold' },
};
const ANYWHERE: Values = { order_id: 'A-1042', cart_id: 'c-2093', total: '48,000', price: '48,000', quantity: '1', email: 'mina@example.com', currency: 'KRW', code: 'TEA-10' };

/** What a value may look like in that language, by its name. */
export function sample(path: string, language: string): string {
  if (/url$/i.test(path)) {
    return 'https://shop.example.com/…';
  }
  const last = path.split('.').at(-1) ?? path;
  return (SAMPLES[language] ?? SAMPLES.en)?.[last] ?? ANYWHERE[last] ?? (/_at$|date|birthday/i.test(last) ? '2026-05-14' : last);
}

/** How many letters somebody sees; a flag or a face is one. */
export function letters(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

/** About so many letters of a subject are seen on a phone: Hangul, Kana and Han are twice as wide. */
export function shownOnPhone(text: string): number {
  const wide = (text.match(/[\u1100-\u11ff\u3000-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/g) ?? []).length;
  return wide > text.length / 3 ? 22 : 40;
}

const LINK = /(https?:\/\/\S+|\{\{unsubscribeUrl\}\})/g;

/** The text as plain HTML: a paragraph for each, links that lead. */
export function htmlOf(text: string): string {
  return text.trim().split(/\n{2,}/).map((paragraph) => `<p>${paragraph.split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(LINK, (link) => `<a href="${link}">${link}</a>`)).join('<br>')}</p>`).join('\n');
}
