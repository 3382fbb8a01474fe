import type { Messages } from './en';

export const ko: Messages = {
  common: { close: '닫기', loading: '불러오는 중…', copy: '복사', copied: '복사했습니다', notFound: '없는 페이지입니다', toHome: '홈으로' },
  shell: {
    home: '홈', customers: '고객', segments: '세그먼트', journeys: '여정', messages: '메시지', sources: '데이터 소스', settings: '설정',
    skip: '본문으로 건너뛰기', menu: '메뉴', places: '메뉴 목록', demo: '데모', search: '검색', searchPlaceholder: '고객, 메뉴 검색…',
    nothingFound: '결과가 없습니다', unnamed: '이름 없음', account: '내 계정', me: '내 설정', language: '언어', appearance: '화면 모드', light: '밝게', dark: '어둡게',
    auto: '시스템 설정', signOut: '로그아웃',
  },
  roles: { administrator: '관리자', marketer: '마케터', analyst: '분석가', agent: '상담원', store_staff: '매장 직원', developer: '개발자' },
  signin: {
    title: '로그인', email: '이메일', password: '비밀번호', show: '비밀번호 보기', enter: '로그인', name: '이름', begin: '시작하기',
    setupTitle: 'Inyeon 설치', setupNote: '이 계정이 관리자가 됩니다. 동료는 나중에 초대할 수 있습니다.', passwordRule: '12자 이상이어야 합니다.',
    invitationTitle: '환영합니다', invitationNote: '로그인할 때 쓸 비밀번호를 정해 주세요.', noToken: '링크가 온전하지 않습니다. 받은 그대로 열거나 새 링크를 요청해 주세요.',
  },
  demo: { title: '데모', note: '여기의 모든 사람과 시계는 가상입니다:', speed: '시계 속도', paused: '멈춤', forward: '+4시간', shop: '쇼핑몰', mailbox: '메일함', tour: '둘러보기' },
  tour: {
    title: '여섯 단계로 둘러보기', start: '둘러보기 시작', resume: '둘러보기 이어서', leave: '나가기', next: '다음', back: '이전', finish: '마침', step: '{count}단계 중 {number}단계', hide: '둘러보기 숨기기',
    shopTitle: '고객이 되어 보세요', shopText: '쇼핑몰을 열고 쿠키를 허용한 뒤, 차를 장바구니에 담고 아무 이메일로 로그인하세요. 그리고 사지 말고 나오세요.', shopAction: '쇼핑몰 열기',
    findTitle: '그 고객을 찾아보세요', findText: '로그인한 이메일을 검색하세요. 로그인하기 전의 방문까지 모든 행동이 한 줄에 있습니다.', findAction: '고객 검색',
    waitTitle: '빠르게 기다리세요', waitText: '"두고 간 장바구니" 여정은 구매를 네 시간 기다립니다. 시계를 네 시간 앞으로 돌려 보세요.', waitAction: '시계를 4시간 앞으로',
    journeyTitle: '여정을 따라가세요', journeyText: '그래프에서 지금 누가 어디에 있는지, 각 길을 몇 명이 지났는지 볼 수 있습니다.', journeyAction: '여정 열기',
    mailTitle: '메일을 읽어 보세요', mailText: '마케팅에 동의했다면 메일함에 알림이 와 있습니다. 동의하지 않았다면 보내지 않고, 그 이유를 남깁니다.', mailAction: '메일함 열기',
    whyTitle: '이유를 물어보세요', whyText: '보낸 메시지도 보내지 않은 메시지도 모두 이유가 기록됩니다. 메시지나 고객의 결정 기록을 열어 보세요.', whyAction: '메시지 열기',
  },
  home: {
    title: '홈', live: '실시간', connecting: '연결 중…', touchpoints: '초당 접점', chart: '지난 2분간 채널별 초당 접점 수, 누적', latest: '방금', unknown: '알 수 없는 사람',
    quiet: '조용합니다. 무언가 일어나면 바로 여기에 나타납니다.', active: '지금 활동 중인 사람', activeNote: '최근 5분', folded: '엔진이 처리한 이벤트',
    minuteNote: '최근 {seconds, number}초', entered: '여정 진입', goals: '목표 달성 {count, number}건', allowed: '발송 허용', held: '{count, number}건 보류', lag: '지연',
    seconds: '{value, number, ::.0}초', behind: '남은 이벤트 {count, number}건', stored: '저장된 이벤트', setAside: '따로 둔 입력 {count, number}건', channel: '채널', perSecond: '초당', inTwoMinutes: '2분간',
  },
  checklist: {
    title: '처음 할 일', done: '완료', open: '남음', events: '이벤트 받기', people: '첫 고객 확인하기', journey: '여정 게시하기', message: '첫 메시지 보내기 (예: 나에게)', team: '동료 초대하기',
    toSources: '소스 연결', toCustomers: '고객 보기', toJourneys: '여정 보기', toMessages: '메시지 보기', toTeam: '초대하기',
  },
  channels: { push: '푸시', web: '웹', app: '앱', email: '이메일', store: '매장', pos: '계산대', sms: '문자', kakao: '카카오톡', line: '라인', chat: '채팅', phone: '전화', social: '소셜', print: '인쇄물', link: '링크', radio: '라디오', event: '행사', server: '서버' },
  namespaces: { email: '이메일', phone: '전화번호', userId: '회원 ID', anonymousId: '기기', loyaltyCard: '멤버십 카드' },
  calls: { identify: '사용자 식별', page: '페이지 조회', group: '그룹 참여', alias: '별칭' },
  purposes: { marketing: '마케팅', transactional: '서비스 안내' },
  durations: { days: '{count, number}일', hours: '{count, number}시간', minutes: '{count, number}분', seconds: '{count, number}초' },
  customers: {
    title: '고객', newest: '최근 순', found: '가장 가까운 결과', search: '고객 검색', searchPlaceholder: '이름, 이메일, 전화번호, ID…', unnamed: '이름 없음', anonymous: '익명',
    nobody: '찾는 사람이 없습니다', nobodyNote: '이름의 일부(한글, 가나, 한자, 로마자)나 이메일, 전화번호, ID의 앞부분으로 찾을 수 있습니다.', none: '아직 아무도 없습니다', noneNote: '첫 이벤트가 들어오면 그 고객이 여기에 나타납니다.',
  },
  customer: {
    about: '고객 정보', timeline: '타임라인', decisions: '결정 기록', copyOne: '{value} 복사', identities: '식별 정보', why: '왜 한 사람인가요?', whyTitle: '한 사람으로 보는 이유', close: '닫기',
    whyNote: '기기와 계정 {count, number}개가 이 사람의 것으로 확인되었습니다.',
    mergeStory: '둘은 같은 {namespace}을(를) 가졌습니다. 소스 {source}이(가) <at></at>에 알려 주었습니다.', mergeEvent: '근거 이벤트:', undo: '되돌리기', undoSure: '다시 두 사람으로 나눌까요? 이 때문에 시작되거나 발송되는 것은 없습니다.', undoYes: '나누기', cancel: '취소',
    undone: '다시 두 사람이 되었습니다', undoneAt: '<at></at>에 되돌렸습니다.', theOther: '다른 사람 보기', traits: '특성', noTraits: '아직 알려진 것이 없습니다.', journeys: '여정', noJourneys: '참여한 여정이 없습니다.',
    segments: '세그먼트', noSegments: '속한 세그먼트가 없습니다.', at: '{node}에 있음', ended: '종료: {outcome}',
  },
  prefers: {
    title: '선호', channel: '채널', device: '기기', hour: '시간대', content: '관심 분야', mobile: '휴대전화', tablet: '태블릿', desktop: '컴퓨터', certain: '확실성 {share}', since: '날짜 수로 계산, <at></at> 기준.',
  },
  consents: {
    title: '동의', record: '의사 기록', none: '아직 아무 의사도 밝히지 않았습니다. 마케팅은 발송되지 않습니다.', granted: '동의', refused: '거부', proof: '증빙', proofOf: '{endpoint}의 증빙', effective: '효력 발생', recorded: '기록',
    source: '출처:', noProof: '증빙이 없습니다.', channel: '채널', purpose: '목적', word: '의사 표시', proofNote: '어디에서 어떻게 밝혔는지 적어 주세요.', save: '기록', saved: '기록했습니다', cancel: '취소', close: '닫기',
  },
  timeline: {
    fresh: '새로운 기록 보기', title: '타임라인', channels: '채널', kinds: '이벤트', all: '전체', clear: '지우기', day: '날짜로 이동', today: '오늘로 돌아가기', until: '그날부터 거슬러 보여 줍니다', more: '더 불러오는 중', nothing: '아직 없습니다',
    nothingNote: '어느 채널에서든 행동하면 바로 여기에 나타납니다.', nothingFound: '조건에 맞는 기록이 없습니다', nothingFoundNote: '조건을 줄이거나 더 늦은 날짜를 골라 보세요.', minutes: '{count, plural, =0 {1분 미만} other {#분}}', touches: '접점 {count, number}개',
    imported: '가져옴', toMessage: '메시지 열기', toJourney: '여정 열기', origin: '출처 {source}, 메시지 {messageId}',
  },
  decisions: { title: '결정 기록', none: '아직 결정된 것이 없습니다', noneNote: '여정이 이 고객에게 보내려 할 때마다 결과와 이유가 여기에 기록됩니다.', allowed: '허용', deferred: '미룸', refused: '발송 안 함', mayGo: '막을 이유가 없었습니다', until: '다시 확인' },
  reasons: {
    asked_already: '이미 물어본 것입니다', holdout: '비교를 위해 보내지 않는 고객입니다', law: '법으로 이 시간에는 보낼 수 없습니다', outranked: '더 중요한 메시지가 기다리고 있었습니다', run_went_on: '여정이 다른 길로 갔습니다', template_not_approved: '내용이 승인되지 않았습니다', no_consent: '동의하지 않았습니다', consent_refused: '수신을 거부했습니다', suppressed: '차단된 주소입니다', no_endpoint: '주소가 없습니다', quiet_hours: '야간 시간대입니다', cap_reached: '당분간 충분히 받았습니다',
    run_ended: '그사이 여정이 끝났습니다', expired: '너무 오래 기다렸습니다', erased: '삭제된 고객입니다', bounced: '없는 주소입니다', not_approved: '아직 승인되지 않았습니다', channel_off: '꺼진 채널입니다',
  },
  sending: { stop: '모든 발송 멈추기', stopNote: '다시 보내기 전까지 모든 메시지와 웹훅을 붙잡아 둡니다', stopped: '발송이 멈춰 있습니다', held: '메시지 {messages}건과 웹훅 {webhooks}건이 기다립니다.', resume: '다시 보내기', resumeQuestion: '기다리는 것을 보낼까요?', resumeNote: '보내기 전에 메시지를 하나씩 다시 확인합니다. 그사이 거부하거나 구매한 고객에게는 보내지 않고, 받는 곳이 밤이면 아침까지 기다립니다.', cancel: '취소' },
  messages: { section: '메시지와 결정', decisions: '결정', policy: '연락 정책', title: '메시지', note: '누구에게 무엇을 보냈고 어떻게 되었는지', status: '상태', journey: '여정', all: '전체', clear: '지우기', none: '아직 보낸 것이 없습니다', noneNote: '게시된 여정의 메시지가 여기에 나타납니다.', nothingFound: '조건에 맞는 메시지가 없습니다', nothingFoundNote: '조건을 줄여 보세요.', notYet: '아직 작성되지 않음' },
  statuses: { queued: '대기', claimed: '처리 시작', submitting: '전달 중', retry: '재시도 예정', accepted: '접수됨', rejected: '거절됨', refused: '발송 안 함', unknown: '알 수 없음' },
  message: {
    about: '메시지 정보', content: '고객이 본 내용', from: '보낸 사람', to: '받는 사람', subject: '제목', view: '형식', plain: '텍스트', untitled: '메시지', notYet: '아직 작성되지 않았습니다. 전달할 때 내용이 만들어집니다.', customer: '고객', erased: '삭제됨', journey: '여정', purpose: '목적', attempts: '시도 횟수', life: '진행 경과',
  },
  steps: { allowed: '허용', deferred: '미룸', refused: '발송 안 함', 'handed-over': '발송 업체에 전달', accepted: '발송 업체가 접수', rejected: '발송 업체가 거절', unknown: '발송 여부를 알 수 없음', queued: '대기' },
  sources: { title: '데이터 소스', note: '이벤트가 들어오는 곳', keys: '키', snippets: '연결', activity: '활동', links: '링크·QR', imports: '가져오기', setAside: '따로 둔 입력' },
  keys: {
    title: '키', note: '쓰기 키는 공개 키로, 웹 페이지에 두고 이벤트만 보낼 수 있습니다. 서버 키는 내 서버만 아는 비밀입니다.', make: '새 키', none: '키가 없습니다', noneNote: '소스를 연결하려면 하나 만드세요.', name: '이름', nameNote: '누가 쓰는지 적어 주세요: 쇼핑몰, 계산대, CRM.', kind: '종류', write: '쓰기', server: '서버',
    writeLong: '쓰기 키 (브라우저와 앱)', serverLong: '서버 키 (내 서버)', scopes: '권한', scope: { collect: '이벤트를 보내고 누구인지 알리기', read: '읽기', write: '바꾸기', admin: '키와 데이터 요청 관리' }, lastUsed: '마지막 사용', neverUsed: '사용한 적 없음', expires: '만료',
    rotate: '교체', revoke: '폐기', rotateOne: '{name} 교체', revokeOne: '{name} 폐기', rotateNote: '새 키가 대신합니다. 바꾸는 동안 잃는 것이 없도록 이전 키도 잠시 유효합니다.', overlap: '이전 키 유효 기간', overlapNone: '없음', overlapHour: '1시간', overlapDay: '하루', overlapWeek: '일주일',
    revokeNote: '이 키를 쓰는 곳은 바로 거절됩니다.', revoked: '폐기했습니다', shownTitle: '새 키', shownOnce: '이번 한 번만 보여 줍니다. 다른 비밀과 함께 보관해 주세요.', kept: '보관했습니다', cancel: '취소', close: '닫기',
  },
  snippets: { note: '이벤트가 일어나는 곳에 붙여 넣으세요. 쓰기 키만 넣으면 그대로 동작합니다.', sdk: '방법', key: '쓰기 키', then: '그다음 "활동"을 보세요. 1초 안에 이벤트가 보이거나, 무엇이 잘못됐는지 알려 줍니다.' },
  activity: { source: '소스', problems: '잘못된 것', noProblems: '지난 일주일 동안 문제가 없었습니다.', latest: '최근 이벤트', nothing: '최근에 들어온 것이 없습니다', nothingNote: '이 소스의 키로 이벤트를 보내 보세요.', event: '이벤트', field: '필드', what: '문제', times: '횟수', last: '마지막', whole: '요청 전체' },
  flaws: {
    required: '꼭 필요한데 없습니다.', wrong_type: '형식이 다릅니다.', too_long: '너무 깁니다.', invalid_timestamp: '시간대가 있는 ISO 8601 시각이 아닙니다.', unknown_type: '없는 이벤트 종류입니다.', event_too_large: '이벤트가 32 KB보다 큽니다.', invalid_character: '저장할 수 없는 문자가 있습니다.',
    number_out_of_range: '숫자가 너무 크거나 작습니다.', names_nobody: '누구의 일인지 없습니다. userId나 anonymousId를 넣어 주세요.', malformed_json: 'UTF-8 JSON이 아닙니다.', too_deep: '너무 깊이 중첩되었습니다.', too_many_events: '한 요청에 이벤트가 너무 많습니다.', batch_too_large: '요청이 너무 큽니다.', body_too_large: '요청이 500 KB보다 큽니다.',
  },
  links: { title: '링크', note: '인쇄물, 배너, 명함을 위한 짧은 링크입니다. 목적지는 바뀌지 않고, 누가 어디에서 왔는지 알려 줍니다.', make: '새 링크', none: '아직 링크가 없습니다', noneNote: '하나 만들어 QR 코드를 내려받아 보세요.', visits: '방문 {shown}회', copy: '링크 {code} 복사', target: '목적지', campaign: '캠페인', channel: '보여 주는 곳', code: '코드', codeNote: '비워 두면 자동으로 정합니다.', made: '링크를 만들었습니다', cancel: '취소', close: '닫기' },
  imports: {
    title: '가져오기', note: '과거 파일이 매핑에 따라 이벤트, 고객, 동의, 세그먼트가 됩니다. 같은 파일을 두 번 가져와도 더해지지 않습니다.', begin: '파일 가져오기', none: '아직 가져온 것이 없습니다', noneNote: 'CSV, NDJSON, XLSX (gzip 포함).', progress: '진행률', added: '{count}건 추가', rejected: '{count}건 거절',
    file: '파일', fileNote: 'CSV, NDJSON, XLSX. gzip도 되고 크기 제한이 없습니다.', mapping: '매핑', mappingNote: 'YAML로 어느 열이 무엇이 되는지 적습니다. 자세한 것은 안내서의 가져오기 장에 있습니다.', example: '예시 불러오기', look: '미리 보기', clear: '지우기', cancel: '취소', close: '닫기',
    figures: { rows: '읽은 행', added: '추가', known: '이미 있음', rejected: '거절' }, left: '남은 시간', seconds: '{count, number}초', acts: { resume: '계속', pause: '멈춤', cancel: '취소' }, acted: { resume: '계속합니다', pause: '멈췄습니다', cancel: '취소했습니다' },
    preview: '처음 몇 행이 무엇이 되는지', previewNote: '아직 아무것도 저장하지 않았습니다. 맞으면 계속하세요.', previewEmpty: '처음 몇 행에서 만들어지는 것이 없습니다', line: '{line, number}행', rejections: '받지 못한 행', csv: '전체를 CSV로',
  },
  importStatuses: { waiting: '파일 대기', held: '확인 필요', queued: '대기', running: '진행 중', paused: '멈춤', done: '완료', failed: '실패', cancelled: '취소됨' },
  settings: {
    title: '설정', me: '나', people: '구성원', webhooks: '웹훅', audit: '감사 기록', installation: '설치 상태', profile: '내 정보', name: '이름', language: '언어', save: '저장', saved: '저장했습니다', password: '비밀번호', currentPassword: '현재 비밀번호', newPassword: '새 비밀번호', changePassword: '바꾸기', passwordChanged: '비밀번호를 바꿨습니다',
    sessions: '로그인한 곳', lastSeen: '마지막 접속', thisOne: '지금 이곳', signOutEverywhere: '모든 곳에서 로그아웃',
  },
  team: {
    title: '구성원', note: '누가 어떤 역할로 일하는지. 바꾸면 바로 적용됩니다.', invite: '초대', none: '아직 아무도 없습니다', active: '활동', invited: '초대됨', disabled: '중지', roleOf: '{name}의 역할', newLink: '새 링크', resetLink: '비밀번호 재설정', linkFor: '{name}의 링크', disable: '중지', enable: '다시 사용', disableOne: '{name} 중지', enableOne: '{name} 다시 사용', changed: '{name}을(를) 바꿨습니다',
    name: '이름', email: '이메일', role: '역할', linkTitle: '링크', linkNote: '{name}에게 이 링크를 보내 주세요. 이번 한 번만 보이고 한 번만 쓸 수 있습니다.', kept: '받았습니다', cancel: '취소', close: '닫기',
    roleNotes: { administrator: '모든 일을 할 수 있습니다.', marketer: '여정, 발송 정책, 링크, 가져오기를 다루고 고객과 메시지를 봅니다.', analyst: '고객, 여정, 메시지를 모두 보고 바꾸지는 않습니다.', agent: '고객과 메시지를 보고 동의를 기록하며 병합을 되돌립니다.', store_staff: '고객을 찾아봅니다.', developer: '키, 소스, 링크, 웹훅, 가져오기를 다루고 고객은 보지 않습니다.' },
  },
  audit: { title: '감사 기록', kind: '종류', all: '전체', clear: '지우기', none: '아직 기록이 없습니다', nobody: '알 수 없음' },
  auditKinds: { session: '로그인', user: '구성원', key: '키', journey: '여정', policy: '발송 정책', consent: '동의', customer: '고객', import: '가져오기', link: '링크', webhook: '받는 웹훅', webhook_endpoint: '보내는 웹훅', set_aside: '따로 둔 입력', identity_verification: '신원 검증', data_request: '데이터 요청' },
  installation: { title: 'Inyeon', eventsStored: '저장된 이벤트', entriesBehind: '처리 대기 이벤트', lagMs: '지연 (ms)', setAside: '따로 둔 입력', backfillsPending: '처리할 과거 이력', unknownMessages: '발송 여부 불명', forgedIdentities: '위조된 신원', unprovenIdentities: '증명되지 않은 신원', docs: 'API 문서', metrics: '지표', look: '살펴보기' },
  problems: {
    title: '처리하지 못했습니다', page: '이 페이지를 표시할 수 없습니다', again: '다시 시도', unexpected: '이 페이지에서 문제가 생겼습니다. 새로 고쳐 보고, 계속되면 관리자에게 알려 주세요.', unreachable: '서버가 응답하지 않습니다. 연결을 확인하고 다시 시도해 주세요.',
    codes: {
      wrong_credentials: '이메일이나 비밀번호가 맞지 않습니다.', too_many_attempts: '시도가 너무 많습니다. {seconds, number}초 뒤에 다시 시도해 주세요.', role_not_allowed: '이 역할로는 할 수 없습니다. 관리자에게 문의해 주세요.', not_found: '이제 없는 항목입니다.', password_length: '비밀번호는 12자 이상입니다. 여러 단어를 이어 쓰면 외우기 쉽습니다.', password_too_common: '누구나 먼저 시도해 볼 비밀번호입니다.',
      last_administrator: '관리자가 한 명은 있어야 합니다.', invalid_token: '이미 쓴 링크이거나 너무 오래되었습니다. 새 링크를 요청해 주세요.', email_taken: '이미 있는 이메일입니다.', code_taken: '이미 있는 코드입니다.', file_changed: '같은 이름에 내용이 다른 파일을 이미 가져왔습니다. 이름을 바꾸거나 명령줄에서 수정본으로 가져오세요.', already_undone: '이미 되돌렸습니다.',
      wrong_state: '그사이 상태가 바뀌었습니다. 다시 확인해 주세요.', csrf_token_needed: '페이지가 오래되었습니다. 새로 고쳐 주세요.', wrong_password: '현재 비밀번호가 맞지 않습니다.', required: '빠진 것이 있습니다: {field}.', busy: '서버가 바쁩니다. 잠시 뒤에 다시 시도해 주세요.', invalid_email: '이메일 주소가 아닙니다.', scope_not_yours: '자신에게 없는 권한은 줄 수 없습니다.', user_disabled: '중지된 사람입니다.', unreadable_file: '파일을 읽을 수 없습니다.', segment_cycle: '세그먼트가 서로를 돌아가며 참조하게 됩니다: {detail}', segment_in_use: '아직 사용 중입니다.', private_target: '이 주소는 내부 네트워크로 이어져 웹훅을 보낼 수 없습니다. 서버 운영자가 허용할 수 있습니다.', unknown_host: '없는 주소입니다. 바르게 적었는지 확인해 주세요.', invalid_url: 'https:// 로 시작하는 주소가 필요합니다.', unknown_segment: '그런 세그먼트가 없습니다: {detail}', webhook_not_active: '웹훅이 멈춰 있거나 꺼져 있습니다. 먼저 켜 주세요.', already_delivered: '이미 전달되었습니다.', changed_meanwhile: '그사이 다른 사람이 저장했습니다. 새 창에서 열어 필요한 내용을 옮겨 주세요. 여기에 쓴 내용은 그대로 있습니다.', key_taken: '이미 있는 키입니다. 다른 키를 정해 주세요.', too_many_webhooks: '웹훅이 최대 개수에 이르렀습니다. 먼저 하나를 삭제해 주세요.', invalid_key: '영문 소문자, 숫자, 하이픈으로 64자까지입니다.',
    },
  },
};
