// The start page: three languages, the state of the server, and calls that can be copied as they stand.
const words = {
  ko: {
    asking: '서버에 묻고 있습니다…', up: '이벤트를 받을 준비가 되었습니다', down: '지금은 이벤트를 받을 수 없습니다', unreachable: '서버가 답하지 않습니다', language: '언어',
    lead: '모든 접점을 하나의 타임라인으로. 이 서버는 이벤트를 듣고, 누구의 것인지 알아보고, 누구에게 연락할지 판단합니다.',
    first: '첫 이벤트 보내기', keys: '키는 처음 시작할 때 만들어져 데이터 디렉터리의 secrets/ 아래에 있습니다. INYEON_WRITE_KEY와 INYEON_SERVER_KEY로 정했다면 그 값입니다.',
    answer: '이벤트가 디스크에 안전하게 저장된 뒤에 답이 옵니다. Segment와 RudderStack의 SDK를 고치지 않고 같은 주소로 보낼 수 있습니다.',
    look: '고객 찾기', more: '더 읽기', docs: 'API 문서', openapi: '같은 내용을 프로그램이 읽는 형태로', metrics: 'Prometheus용',
  },
  ja: {
    asking: 'サーバーに問い合わせています…', up: 'イベントを受け付けています', down: '今はイベントを受け付けられません', unreachable: 'サーバーが応答しません', language: '言語',
    lead: 'すべての接点をひとつのタイムラインに。このサーバーはイベントを聞き、誰のものかを見分け、誰に連絡するかを判断します。',
    first: '最初のイベントを送る', keys: 'キーは初回の起動時に作られ、データディレクトリの secrets/ にあります。INYEON_WRITE_KEY と INYEON_SERVER_KEY を指定した場合はその値です。',
    answer: 'イベントがディスクに安全に保存されてから応答します。Segment と RudderStack の SDK を変更せずに同じアドレスへ送れます。',
    look: 'お客様を探す', more: '続きを読む', docs: 'APIドキュメント', openapi: '同じ内容をプログラム向けに', metrics: 'Prometheus 用',
  },
  en: {
    asking: 'Asking the server…', up: 'Ready for events', down: 'Cannot accept events now', unreachable: 'The server does not answer', language: 'Language',
    lead: 'Every touchpoint on one timeline: this server hears events, knows whose they are, and decides who is written to.',
    first: 'Send the first event', keys: 'The keys were made at the first start. They lie in the data directory, in secrets/, or are what INYEON_WRITE_KEY and INYEON_SERVER_KEY say.',
    answer: 'The answer comes once the event is safe on disk. Unmodified Segment and RudderStack SDKs send to the same address.',
    look: 'Find the customer', more: 'Read on', docs: 'API documentation', openapi: 'the same for programs', metrics: 'for Prometheus',
  },
};
const known = tag => (tag in words ? tag : undefined);
const stored = () => { try { return localStorage.getItem('inyeon-language'); } catch { return null; } };
let language = known(stored()) ?? (navigator.languages ?? []).map(tag => known(tag.slice(0, 2))).find(Boolean) ?? 'en';
let health = 'asking';

function show() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-word]').forEach(one => { one.textContent = words[language][one.dataset.word]; });
  document.querySelectorAll('[data-language]').forEach(one => one.setAttribute('aria-current', String(one.dataset.language === language)));
  document.querySelector('nav').setAttribute('aria-label', words[language].language);
  const status = document.getElementById('health');
  status.className = `health ${health === 'up' ? 'up' : health === 'asking' ? '' : 'down'}`;
  status.textContent = words[language][health];
}

async function ask() {
  try {
    health = (await fetch('/health', { cache: 'no-store' })).ok ? 'up' : 'down';
  } catch {
    health = 'unreachable';
  }
  show();
}

document.getElementById('send').textContent = `curl -u "$(cat .inyeon/data/secrets/write-key):" ${location.origin}/v1/track \\
  -H 'Content-Type: application/json' \\
  -d '{"userId": "u1", "event": "Product Viewed", "properties": {"name": "Teapot"}}'`;
document.getElementById('find').textContent = `curl -H "Authorization: Bearer $(cat .inyeon/data/secrets/server-key)" \\
  '${location.origin}/api/v1/customers/lookup?namespace=userId&value=u1'`;
document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => {
  language = button.dataset.language;
  try { localStorage.setItem('inyeon-language', language); } catch { /* for this visit only */ }
  show();
}));
show();
ask();
