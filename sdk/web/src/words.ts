import type { BannerWords } from './types';

const words: Record<string, BannerWords> = {
  ko: {
    title: '쿠키와 방문 기록', text: '사이트를 더 낫게 만들고 관심에 맞는 소식을 전하기 위해 방문 기록을 쓰고 싶습니다. 거부해도 그대로 이용하실 수 있습니다.',
    accept: '모두 허용', refuse: '거부', choose: '선택', save: '선택한 것만 허용',
    necessary: '필수: 장바구니, 로그인, 이 선택 (항상 사용)', analytics: '분석: 어떤 페이지와 상품을 보았는지', marketing: '마케팅: 어떤 광고와 소식에서 왔는지',
    privacy: '개인정보 처리방침',
  },
  ja: {
    title: 'Cookieと閲覧履歴', text: 'サイトを改善し、ご興味に合うお知らせをお届けするために、閲覧履歴を使わせてください。拒否してもこれまでどおりご利用いただけます。',
    accept: 'すべて許可', refuse: '拒否', choose: '選ぶ', save: '選んだものだけ許可',
    necessary: '必須：カート、ログイン、この選択（常に使用）', analytics: '分析：どのページや商品を見たか', marketing: 'マーケティング：どの広告やお知らせから来たか',
    privacy: 'プライバシーポリシー',
  },
  en: {
    title: 'Cookies and visits', text: 'We would like to remember what you look at here, to make this site better and our news fit. If you refuse, everything works all the same.',
    accept: 'Accept all', refuse: 'Refuse', choose: 'Choose', save: 'Accept what is chosen',
    necessary: 'Necessary: cart, sign-in, this choice (always on)', analytics: 'Analytics: which pages and products you look at', marketing: 'Marketing: which ads and news brought you here',
    privacy: 'Privacy policy',
  },
};

/** The first language that there are words in; English otherwise. */
export function languageOf(...wanted: (string | undefined)[]): string {
  const known = wanted.map(tag => tag?.slice(0, 2).toLowerCase()).find(tag => tag !== undefined && tag in words);
  return known ?? 'en';
}

export const wordsOf = (language: string): BannerWords => words[language] ?? words.en!;
