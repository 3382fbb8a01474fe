// Every word of the page, in three languages.
const words = {
  ko: {
    title: '체험판 · 하늘, 한국과 일본의 열두 매장', clock: '체험판 시각', speed: '빠르기', pause: '멈춤', forward: '+4시간',
    language: '언어', lost: '서버와 연결이 끊겼습니다. 다시 연결하고 있습니다…', close: '닫기',
    events: '들어오는 이벤트', eventsHint: '웹, 앱, 매장, 이메일, 메신저, 전화, 지면에서 도착하는 순서대로', customers: '고객', loading: '과거를 불러오고 있습니다. 끝나면 시계가 움직입니다.', customersHint: '방금 움직인 고객입니다. 누르면 타임라인과 발송 판단의 이유가 보입니다',
    mails: '메일함', mailsHint: '누르면 받은 사람에게 보이는 그대로 열립니다', noEvents: '첫 이벤트를 기다리고 있습니다.', noCustomers: '아직 고객이 없습니다.',
    noMails: '아직 메일이 없습니다. 장바구니가 4시간 동안 그대로이면 한 통이 옵니다.', shop: '가게', mailbox: '메일함', console: '콘솔', docs: 'API 문서', visitor: '이름 모를 방문자',
    timeline: '타임라인', identifiers: '식별자', traits: '특성', consents: '동의', decisions: '발송 판단', none: '없음', agrees: '동의', refuses: '거부', member: '회원', anonymous: '익명',
    allowed: '보냄', deferred: '미룸', refused: '보내지 않음', from: '보낸 사람', to: '받는 사람', at: '받은 시각', asHtml: '보이는 그대로', asText: '텍스트 부분', mailFrame: '메일 본문', merged: '하나로 합쳐진 프로필',
    reasons: { no_consent: '마케팅 동의가 없음', consent_refused: '수신을 거부함', suppressed: '반송된 주소', no_endpoint: '이메일 주소를 모름', cap_reached: '하루 한도에 도달', quiet_hours: '야간 시간' },
    channels: { web: '웹', app: '앱', store: '매장', email: '이메일', line: 'LINE', kakao: '카카오', server: '회원 시스템', phone: '전화', sms: '문자', social: '소셜', print: '지면' },
    names: { 'Page Viewed': '페이지 방문', 'Product Viewed': '상품 보기', 'Product Added': '장바구니에 담음', 'Product Removed': '장바구니에서 뺌', 'Order Completed': '주문 완료', 'Email Sent': '이메일 발송', 'Email Link Clicked': '이메일 링크 클릭', 'Message Link Clicked': '메시지 링크 클릭', 'Signed In': '로그인', 'Signed Out': '로그아웃', 'Consent Updated': '동의 기록', Unsubscribed: '수신거부', identify: '본인 확인', 'Screen Viewed': '화면 보기', 'Products Searched': '상품 검색', 'Checkout Started': '결제 시작', 'Payment Info Entered': '결제 정보 입력', 'Coupon Applied': '쿠폰 사용', 'Order Refunded': '환불', 'Product Reviewed': '후기 작성', 'Product Shared': '상품 공유', 'Email Delivered': '이메일 도착', 'Email Opened': '이메일 열람', 'Live Chat Conversation Started': '채팅 상담 시작', 'Live Chat Message Sent': '채팅 메시지 보냄', 'Live Chat Message Received': '채팅 답변 받음', 'Live Chat Conversation Ended': '채팅 상담 끝', 'Phone Call Started': '통화 시작', 'Phone Call Ended': '통화 끝', 'QR Code Scanned': 'QR 코드 스캔', 'Message Received': '문자 답장' },
  },
  ja: {
    title: 'デモ · ハヌル、韓国と日本の十二店舗', clock: 'デモの時刻', speed: '速さ', pause: '一時停止', forward: '+4時間',
    language: '言語', lost: 'サーバーとの接続が切れました。再接続しています…', close: '閉じる',
    events: '届いたイベント', eventsHint: 'ウェブ、アプリ、店舗、メール、メッセンジャー、電話、紙面から届いた順', customers: 'お客様', loading: '過去を読み込んでいます。終わると時計が動きます。', customersHint: '直近に動きのあったお客様。選ぶとタイムラインと配信判断の理由が見られます',
    mails: 'メールボックス', mailsHint: '選ぶと受信者に見えるとおりに開きます', noEvents: '最初のイベントを待っています。', noCustomers: 'まだお客様はいません。',
    noMails: 'まだメールはありません。カートが4時間そのままだと1通届きます。', shop: 'お店', mailbox: 'メールボックス', console: 'コンソール', docs: 'APIドキュメント', visitor: '名前のわからない訪問者',
    timeline: 'タイムライン', identifiers: '識別子', traits: '属性', consents: '同意', decisions: '配信の判断', none: 'なし', agrees: '同意', refuses: '拒否', member: '会員', anonymous: '匿名',
    allowed: '送信', deferred: '延期', refused: '送信せず', from: '差出人', to: '宛先', at: '受信時刻', asHtml: '見えるとおり', asText: 'テキスト部分', mailFrame: 'メール本文', merged: '統合されたプロファイル',
    reasons: { no_consent: 'マーケティングへの同意なし', consent_refused: '配信停止済み', suppressed: '不達のアドレス', no_endpoint: 'メールアドレス不明', cap_reached: '一日の上限に到達', quiet_hours: '夜間の時間帯' },
    channels: { web: 'ウェブ', app: 'アプリ', store: '店舗', email: 'メール', line: 'LINE', kakao: 'カカオ', server: '会員システム', phone: '電話', sms: 'SMS', social: 'ソーシャル', print: '紙面' },
    names: { 'Page Viewed': 'ページ閲覧', 'Product Viewed': '商品閲覧', 'Product Added': 'カートに追加', 'Product Removed': 'カートから削除', 'Order Completed': '注文完了', 'Email Sent': 'メール送信', 'Email Link Clicked': 'メールのリンクをクリック', 'Message Link Clicked': 'メッセージのリンクをクリック', 'Signed In': 'ログイン', 'Signed Out': 'ログアウト', 'Consent Updated': '同意の記録', Unsubscribed: '配信停止', identify: '本人確認', 'Screen Viewed': '画面閲覧', 'Products Searched': '商品検索', 'Checkout Started': '購入手続き開始', 'Payment Info Entered': '支払い情報入力', 'Coupon Applied': 'クーポン利用', 'Order Refunded': '返金', 'Product Reviewed': 'レビュー投稿', 'Product Shared': '商品共有', 'Email Delivered': 'メール到着', 'Email Opened': 'メール開封', 'Live Chat Conversation Started': 'チャット相談開始', 'Live Chat Message Sent': 'チャット送信', 'Live Chat Message Received': 'チャット受信', 'Live Chat Conversation Ended': 'チャット相談終了', 'Phone Call Started': '通話開始', 'Phone Call Ended': '通話終了', 'QR Code Scanned': 'QRコード読み取り', 'Message Received': 'SMS返信' },
  },
  en: {
    title: 'demo · Haneul, twelve shops in Korea and Japan', clock: 'The demo’s time', speed: 'Speed', pause: 'Pause', forward: '+4 hours',
    language: 'Language', lost: 'The connection to the server is lost. Connecting again…', close: 'Close',
    events: 'Events', eventsHint: 'As they come from web, app, shop, e-mail, messengers, telephone and paper', customers: 'Customers', loading: 'The past is being brought; then the clock runs.', customersHint: 'Whom something happened to last. Open one for the timeline, and why a message was sent or not',
    mails: 'Mailbox', mailsHint: 'Open one to see it as its reader does', noEvents: 'Waiting for the first event.', noCustomers: 'Nobody has come yet.',
    noMails: 'No mail yet. A cart that is left alone for four hours brings one.', shop: 'Shop', mailbox: 'Mailbox', console: 'Console', docs: 'API documentation', visitor: 'Nameless visitor',
    timeline: 'Timeline', identifiers: 'Identifiers', traits: 'Traits', consents: 'Consents', decisions: 'Decisions', none: 'None', agrees: 'agreed', refuses: 'refused', member: 'member', anonymous: 'anonymous',
    allowed: 'Sent', deferred: 'Put off', refused: 'Not sent', from: 'From', to: 'To', at: 'Received', asHtml: 'As its reader sees it', asText: 'Text part', mailFrame: 'The mail', merged: 'Profiles joined',
    reasons: { no_consent: 'no consent to marketing', consent_refused: 'unsubscribed', suppressed: 'the address bounced', no_endpoint: 'no e-mail address known', cap_reached: 'the day’s cap is reached', quiet_hours: 'quiet hours' },
    channels: { web: 'Web', app: 'App', store: 'Shop', email: 'E-mail', line: 'LINE', kakao: 'Kakao', server: 'Membership', phone: 'Telephone', sms: 'SMS', social: 'Social', print: 'Paper' },
    names: { identify: 'Identified' },
  },
};

const known = language => (language in words ? language : undefined);
const stored = () => { try { return localStorage.getItem('inyeon-language'); } catch { return null; } };

export let language = known(stored()) ?? (navigator.languages ?? []).map(tag => known(tag.slice(0, 2))).find(Boolean) ?? 'en';

export const word = key => words[language][key] ?? words.en[key] ?? key;
export const wordOf = (group, key) => words[language][group]?.[key] ?? words.en[group]?.[key] ?? key;

export function speak(wanted) {
  language = known(wanted) ?? language;
  try { localStorage.setItem('inyeon-language', language); } catch { /* private mode: for this visit only */ }
}

const zone = 'Asia/Seoul';
const format = options => text => new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options }).format(new Date(text));
export const clockTime = format({ month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' });
export const hour = format({ hour: '2-digit', minute: '2-digit' });
export const moment = format({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
export const number = amount => new Intl.NumberFormat(language).format(amount);
export const money = (amount, currency) => new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
