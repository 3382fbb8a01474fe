import { describe, expect, it } from 'vitest';
import type { MailNode } from '../../journeys/contract';
import { type Saved, approvedFirst, mailsIn, mailsOf, placeOf, saying, saysTheSame, whichSays } from './content';

const en = { subject: 'Receipt', text: 'Thank you.', html: '<p>Thank you.</p>' };
const ko = { subject: '영수증', text: '고맙습니다.', html: '<p>고맙습니다.</p>' };
const saved = (key: string, content: object, approvedAt?: string): Saved => ({ key, content: content as Saved['content'], hash: key, savedAt: '2026-05-01T00:00:00Z', ...(approvedAt && { approvedAt, approvedBy: 'Anna' }) });
const node = (content: MailNode['content'], fallbackLanguage?: string): MailNode => ({ type: 'send-email', content, fallbackLanguage });

describe('a node and a content say the same', () => {
  const receipt = mailsIn(saved('receipt', { content: { en, ko }, fallbackLanguage: 'en' }));

  it('in whatever order their languages and parts stand', () => {
    const turned = { html: en.html, text: en.text, subject: en.subject };
    expect(saysTheSame(receipt, { content: { ko, en: turned }, fallbackLanguage: 'en' })).toBe(true);
  });

  it('unless a letter is another, a language is missing, or another one is spoken otherwise', () => {
    expect(saysTheSame(receipt, { content: { en: { ...en, text: 'Thank you!' }, ko }, fallbackLanguage: 'en' })).toBe(false);
    expect(saysTheSame(receipt, { content: { en }, fallbackLanguage: 'en' })).toBe(false);
    expect(saysTheSame(receipt, { content: { en, ko }, fallbackLanguage: 'ko' })).toBe(false);
  });

  it('where the first language is the one spoken otherwise, and nobody said so', () => {
    expect(mailsOf(node({ en, ko }))).toEqual({ content: { en, ko }, fallbackLanguage: 'en' });
    expect(mailsOf(node({})), 'nothing is written yet').toBeUndefined();
    expect(mailsOf(node(undefined))).toBeUndefined();
  });
});

describe('contents', () => {
  const draft = saved('draft', { content: { en }, fallbackLanguage: 'en' });
  const receipt = saved('receipt', { content: { en, ko }, fallbackLanguage: 'en' }, '2026-05-02T00:00:00Z');
  const terms = saved('terms', { content: { ko }, fallbackLanguage: 'ko' });

  it('stand with those first that are approved', () => {
    expect(approvedFirst([draft, receipt, terms]).map((one) => one.key)).toEqual(['receipt', 'draft', 'terms']);
  });

  it('are found by what they say', () => {
    expect(whichSays([draft, receipt, terms], { content: { ko, en }, fallbackLanguage: 'en' })?.key).toBe('receipt');
    expect(whichSays([draft, receipt, terms], { content: { en }, fallbackLanguage: 'en' })?.key).toBe('draft');
    expect(whichSays([draft, receipt, terms], { content: { en: ko }, fallbackLanguage: 'en' })).toBeUndefined();
  });
});

it('fills a node that says something of its own from no template any more', () => {
  const filled: MailNode = { ...node({ en }), class: 'legal', template: 'terms', next: 'end' };
  expect(saying(filled, { content: { ko }, fallbackLanguage: 'ko' })).toEqual({ type: 'send-email', content: { ko }, fallbackLanguage: 'ko', class: 'legal', next: 'end' });
});

it('reads where a word stands', () => {
  expect(placeOf('content.ja.subject')).toEqual({ language: 'ja', part: 'subject' });
  expect(placeOf('content.zh-Hant.html')).toEqual({ language: 'zh-Hant', part: 'html' });
  expect(placeOf('hash')).toBeUndefined();
  expect(placeOf(undefined)).toBeUndefined();
});
