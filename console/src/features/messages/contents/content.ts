import type { components } from '../../../api/schema';
import type { MailContent, MailNode } from '../../journeys/contract';
import { steady } from '../../journeys/editor/document/compare';

/** A content with a name; approved only where it says by whom and when. */
export type Saved = components['schemas']['Template'];

/** What a mail says in each language, and in which it speaks to whoever has none of them. */
export interface Mails { content: Record<string, MailContent>; fallbackLanguage: string }

function mails(content: Record<string, MailContent> | undefined, fallbackLanguage: string | undefined): Mails | undefined {
  const first = Object.keys(content ?? {})[0];
  return content && first !== undefined ? { content, fallbackLanguage: fallbackLanguage ?? first } : undefined;
}

/** In the OpenAPI document it is free of form. */
export function mailsIn({ content }: Saved): Mails {
  const { content: byLanguage = {}, fallbackLanguage } = content as Partial<Mails>;
  return mails(byLanguage, fallbackLanguage) ?? { content: {}, fallbackLanguage: '' };
}

/** None as long as nothing is written. */
export const mailsOf = (node: MailNode): Mails | undefined => mails(node.content, node.fallbackLanguage);

/** The node says that from now on, and is filled from no template when it is saved. */
export function saying({ template: _unfilled, ...node }: MailNode, said: Partial<Mails>): MailNode {
  return { ...node, ...said };
}

const bare = ({ content, fallbackLanguage }: Mails) => ({ fallbackLanguage, content: Object.fromEntries(Object.entries(content).map(([language, { subject, text, html }]) => [language, { subject, text, html }])) });

export const saysTheSame = (one: Mails, other: Mails): boolean => steady(bare(one)) === steady(bare(other));

/** Otherwise as they come, by their keys. */
export const approvedFirst = (all: readonly Saved[]): Saved[] => [...all].sort((one, other) => Number(!one.approvedAt) - Number(!other.approvedAt));

/** The content, as it is now, that says just this. */
export const whichSays = (all: readonly Saved[], said: Mails): Saved | undefined => approvedFirst(all).find((one) => saysTheSame(mailsIn(one), said));

const PARTS = ['subject', 'text', 'html'] as const;

/** Where a word stands, as the server names it: `content.en.subject`. */
export function placeOf(field: string | undefined): { language: string; part: (typeof PARTS)[number] } | undefined {
  const [, language, named] = /^content\.([^.]+)\.(\w+)$/.exec(field ?? '') ?? [];
  const part = PARTS.find((one) => one === named);
  return language !== undefined && part ? { language, part } : undefined;
}
