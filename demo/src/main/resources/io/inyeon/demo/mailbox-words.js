// Every word of the mailbox, in three languages.
const words = {
  ko: {
    title: '메일함', search: '주소나 제목 검색', language: '언어', places: '다른 화면', shop: '가게', stage: '체험판 화면', people: '받는 사람', all: '모두',
    none: '아직 온 메일이 없습니다. 장바구니를 네 시간 동안 그대로 두면 한 통이 옵니다.', nothing: '찾는 메일이 없습니다.', choose: '메일을 고르면 여기에 보입니다.',
    from: '보낸 사람', to: '받는 사람', at: '받은 시각', html: '보이는 그대로', text: '텍스트', view: '보기', back: '목록', frame: '메일 본문', gone: '이 메일은 더 이상 남아 있지 않습니다.',
    mails: count => `${count}통`, news: name => `${name}에게 새 메일이 왔습니다.`, lost: '연결이 끊겼습니다. 다시 연결하고 있습니다…',
  },
  ja: {
    title: 'メールボックス', search: 'アドレスや件名で検索', language: '言語', places: 'ほかの画面', shop: 'お店', stage: 'デモ画面', people: '受信者', all: 'すべて',
    none: 'まだメールはありません。カートを4時間そのままにすると1通届きます。', nothing: '該当するメールはありません。', choose: 'メールを選ぶとここに表示されます。',
    from: '差出人', to: '宛先', at: '受信時刻', html: '見えるとおり', text: 'テキスト', view: '表示', back: '一覧', frame: 'メール本文', gone: 'このメールはもう残っていません。',
    mails: count => `${count}通`, news: name => `${name} 様に新しいメールが届きました。`, lost: '接続が切れました。再接続しています…',
  },
  en: {
    title: 'Mailbox', search: 'Search by address or subject', language: 'Language', places: 'Other pages', shop: 'Shop', stage: 'Stage', people: 'Readers', all: 'Everybody',
    none: 'No mail yet. A cart that is left alone for four hours brings one.', nothing: 'No such mail.', choose: 'Choose a mail to read it here.',
    from: 'From', to: 'To', at: 'Received', html: 'As it looks', text: 'Text', view: 'View', back: 'List', frame: 'The mail', gone: 'This mail is no longer there.',
    mails: count => (count === 1 ? '1 mail' : `${count} mails`), news: name => `A new mail for ${name}.`, lost: 'The connection is lost. Connecting again…',
  },
};

const known = language => (language in words ? language : undefined);
const stored = () => { try { return localStorage.getItem('inyeon-language'); } catch { return null; } };

export let language = known(stored()) ?? (navigator.languages ?? []).map(tag => known(tag.slice(0, 2))).find(Boolean) ?? 'en';
export const word = (key, ...given) => (typeof words[language][key] === 'function' ? words[language][key](...given) : words[language][key] ?? key);

export function speak(wanted) {
  language = known(wanted) ?? language;
  try { localStorage.setItem('inyeon-language', language); } catch { /* private mode: for this visit only */ }
}

export const moment = text => new Intl.DateTimeFormat(language, { timeZone: 'Asia/Seoul', hourCycle: 'h23', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(text));
