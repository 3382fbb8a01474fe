import type { SegmentWords } from './en';

export const ko: SegmentWords = {
  segments: {
    title: '세그먼트', personas: '페르소나', note: '이벤트가 들어올 때마다 늘 정확하게 유지되는 고객 묶음', search: '세그먼트 검색', searchPlaceholder: '이름이나 키…', make: '새 세그먼트',
    none: '아직 세그먼트가 없습니다', noneNote: '세그먼트는 고객에 대한 한 문장입니다. 그 문장이 맞는 고객은 바로 들어오고, 더 이상 맞지 않으면 바로 나갑니다.', example: '예시 불러오기', exampleRule: '최근 60일 동안 두 번 이상 구매하고 이메일 수신에 동의한 고객', exampleName: '연락해도 되는 단골',
    nothingFound: '그런 이름의 세그먼트가 없습니다', nothingFoundNote: '이름이나 키의 일부로 찾아보세요.', people: '{shown}명', fixed: '고정 목록', usedBy: '사용처: {names}', more: '{names} 외 {count, number}개', unused: '아직 쓰이지 않습니다',
    filling: '과거 이력 읽는 중 {share}', live: '실시간', stopped: '과거 이력을 끝까지 읽지 않음', section: '세그먼트와 페르소나',
  },
  segment: {
    edit: '편집', remove: '삭제', export: '구성원 CSV', sentence: '어떤 고객인가요', fixedNote: '고정 목록입니다. 직접 넣은 고객만 들어 있습니다.', now: '지금 속한 고객', came: '최근 {days}일 들어옴', went: '최근 {days}일 나감', since: '정확해진 시점', version: '버전 {version, number}', approximate: '과거 이력을 읽는 중입니다. 끝날 때까지 빠진 고객이 있을 수 있습니다.',
    stopFilling: '이력 읽기 중단', stopFillingNote: '지금보다 앞선 이벤트는 규칙을 다시 저장할 때까지 반영되지 않습니다.', stopped: '과거 이력 읽기를 중단했습니다', size: '크기 변화', sizeChart: '{from}부터 {to}까지의 크기', days: '{count}일', span: '기간', table: '표로 보기', csv: 'CSV로 저장', at: '시각', sizeColumn: '크기', entered: '들어옴', left: '나감',
    members: '구성원', noMembers: '지금은 아무도 없습니다', noMembersNote: '규칙에 맞는 고객이 생기면 바로 여기에 나타납니다.', noMembersFixed: '가져오기나 API로 고객을 넣을 수 있습니다.', changes: '들어오고 나감', noChanges: '아직 들어오거나 나간 고객이 없습니다', noChangesNote: '들어오고 나갈 때마다 바로 여기에 나타납니다.', cameIn: '들어옴', wentOut: '나감',
    by: { event: '이벤트로', time: '시간이 지나서', backfill: '과거 이력에서', merge: '고객 병합으로' }, versions: '버전', noVersions: '버전이 하나뿐입니다', restore: '편집기로 가져오기', restoredTitle: '버전 {version, number}을(를) 편집기에 불러왔습니다. 저장해야 적용됩니다.', present: '현재', sinceWhen: '시작',
    reach: '연락 가능', reachNote: '주소가 있는 고객과 동의한 고객', sampledReach: '{size, number}명 중 {sampled, number}명으로 추정', address: '주소 있음', consented: '동의', nobodyReach: '아직 연락할 고객이 없습니다.', overlaps: '함께 속한 세그먼트', noOverlaps: '다른 세그먼트에 속한 고객이 없습니다.', both: '겹침 {shown}명', compare: '이 세그먼트에서 차지하는 비율',
    usedBy: '사용처', unused: '아직 쓰이는 곳이 없습니다.', kinds: { segment: '세그먼트', journey: '여정', persona: '페르소나', webhook: '웹훅' }, removeNote: '규칙과 기록이 사라집니다. 고객은 그대로 남습니다.', removed: '삭제했습니다', inUse: '다음에서 쓰고 있어 삭제할 수 없습니다:', close: '닫기', cancel: '취소', key: '키',
    addMember: '고객 넣기', addMemberNote: '검색해서 고르세요.', takeOut: '{name} 목록에서 빼기', added: '넣었습니다', takenOut: '뺐습니다',
  },
  builder: {
    fresh: '새 세그먼트', title: '{name} 편집', name: '이름', namePlaceholder: '연락해도 되는 단골', key: '키', keyNote: '주소와 다른 규칙에 쓰이며, 나중에 바꿀 수 없습니다.', keyBad: '영문 소문자, 숫자, 하이픈으로 64자까지 쓸 수 있습니다.', description: '설명', kind: '종류', byRule: '규칙으로', fixed: '고정 목록', fixedNote: '직접 넣거나 가져오기, API로 고객을 채웁니다. 규칙은 없습니다.',
    rule: '규칙', form: '양식', json: 'JSON 보기', jsonNote: 'API가 받는 그대로의 규칙입니다. 읽을 수 있게 되는 순간 바로 반영됩니다.', jsonBad: '아직 규칙이 아닙니다: {reason}', save: '저장', saved: '저장했습니다', cancel: '취소', undo: '되돌리기', redo: '다시 실행',
    draft: '<at></at>에 쓰던 초안입니다', older: '그 뒤에 세그먼트가 바뀌었습니다.', discard: '버리기', missing: '아직 채우지 않은 곳이 {count, number}군데 있습니다.', notYet: '조건을 채우면 문장과 인원이 여기에 나타납니다.', gives: '뜻', who: '해당 고객', estimate: '약 {count}명', interval: '{low}~{high}명, {sampled}명을 살펴본 추정', of: '전체 {count}명 중', exact: '전체 {count}명을 모두 세었습니다', counting: '세는 중…', people: '그중 일부', nobody: '지금은 해당하는 고객이 없습니다', rather: '그래도 저장할 수 있습니다. 맞는 고객이 생기면 들어옵니다.',
    toProblem: '그곳으로 가기', versions: '버전',
  },
  tree: {
    all: '모두 만족', any: '하나라도 만족', kind: '조건을 묶는 방식', empty: '아직 비어 있습니다. 조건을 추가해 주세요.', add: '조건 추가', addGroup: '그룹 추가', addTo: '이 그룹에 추가', not: '아님', negate: '반대로 바꾸기', up: '위로', down: '아래로', into: '위 그룹 안으로', wrap: '그룹으로 묶기', unwrap: '그룹 풀기', copy: '복제', remove: '삭제', act: '“{name}” 더 보기', group: '그룹: {kind}', notGroup: '그룹, 아님: {kind}', fill: '아직 채우지 않았습니다', keys: 'Alt ↑ ↓ 이동, Alt N 반대로, Alt G 묶기, Ctrl Z 되돌리기', condition: '조건: {kind}', notCondition: '조건, 아님: {kind}',
  },
  clauses: {
    trait: '고객의 특성', performed: '고객의 행동', sequence: '차례로 한 행동', segment: '다른 세그먼트', consent: '동의', identity: '연락처', holiday: '공휴일', near: '어떤 장소 근처',
    notes: { trait: '특성의 값', performed: '어떤 이벤트를 몇 번, 언제', sequence: '보고 나서 구매', segment: '그 세그먼트에 속함', consent: '수신에 동의함', identity: '그 연락처가 있음', holiday: '며칠 안에 공휴일이 있음', near: '몇 킬로미터 안' },
  },
  fields: {
    trait: '특성', traitPlaceholder: 'address.city', op: '비교', value: '값', values: '값 목록', valuesNote: '입력할 때마다 Enter', yes: '예', no: '아니요', asText: '글자로 비교', asNumber: '숫자로 비교', asTruth: '예/아니요로 비교', text: '글자', number: '숫자', latitude: '위도', longitude: '경도', km: '반경 km', event: '이벤트', eventPlaceholder: 'Order Completed', where: '세부 조건', property: '속성', propertyPlaceholder: 'total', addWhere: '세부 조건 추가', removeWhere: '이 세부 조건 삭제',
    measure: '측정', once: '한 번 이상', count: '횟수', sum: '합계', avg: '평균', min: '최솟값', max: '최댓값', distinct: '서로 다른 개수', first: '처음 값', last: '마지막 값', ofProperty: '대상 속성', times: '횟수',
    window: '기간', ever: '전체 기간', within: '최근', between: '날짜 사이', from: '시작일', to: '종료일(그날 제외)', zone: '시간대', amount: '길이', unit: '단위', days: '일', hours: '시간', minutes: '분', iso: 'ISO 8601 형식',
    step: '{number}단계', then: '그다음', addStep: '단계 추가', removeStep: '{number}단계 삭제', same: '매번 같은 속성', sameNote: '모든 단계에서 값이 같아야 하는 속성(예: product_id)', sameHere: '이 단계에서의 위치', inAll: '전체 기간', anyTime: '제한 없음', limited: '기간 제한', segment: '세그먼트', consentChannel: '채널', purpose: '목적', identity: '연락처 종류', country: '나라', KR: '한국', JP: '일본', next: '앞으로',
  },
  operators: {
    exists: '값이 있음', eq: '같음', ne: '같지 않음', gt: '초과', gte: '이상', lt: '미만', lte: '이하', contains: '포함', not_contains: '포함하지 않음', starts_with: '~로 시작', ends_with: '~로 끝남', like: '패턴(*는 아무 글자)', in: '다음 중 하나', not_in: '다음 중 없음', before: '이전', after: '이후', on: '그날', within_last: '최근', within_next: '앞으로', anniversary_within: '기념일이 앞으로', near: '근처',
  },
  numbers: { gte: '이상', gt: '초과', lte: '이하', lt: '미만', eq: '정확히', ne: '아닌 값' },
  why: {
    ask: '이유', askOne: '{name}에 속한 이유', title: '“{name}”에 속한 이유', titleNot: '“{name}”에 속하지 않은 이유', member: '<at></at>부터 속해 있습니다', noMember: '속해 있지 않습니다', looked: '확인 시각', changes: '다른 일이 없으면 <at></at>에 바뀝니다', holds: '만족', fails: '불만족', found: '확인된 값:', decided: '근거가 된 이벤트', toTimeline: '타임라인에서 열기', other: '다른 세그먼트 확인', choose: '세그먼트 선택', close: '닫기', tree: '규칙의 각 부분', toSegment: '세그먼트 열기',
  },
  personas: {
    title: '페르소나', note: '글을 쓸 때 떠올리는 사람들', make: '새 페르소나', none: '아직 페르소나가 없습니다', noneNote: '페르소나는 세그먼트에 얼굴을 줍니다. 어떤 사람이고, 무엇을 원하고, 무엇을 싫어하는지 적습니다. 숫자는 세그먼트에서 가져옵니다.', share: '전체 고객의 {share}', people: '{shown}명', compare: '비교', edit: '편집', remove: '삭제', removeNote: '세그먼트는 그대로 남습니다.', removed: '삭제했습니다', name: '이름', key: '키', segment: '세그먼트', picture: '그림', pictureNote: '이모지 하나 또는 64KB 이하의 이미지.', choosePicture: '이미지 선택', pictureTooLarge: '이미지가 64KB를 넘습니다.',
    quote: '본인의 말', demographics: '어떤 사람인가요', psychographics: '어떻게 생각하나요', goals: '원하는 것', pains: '불편한 것', channels: '채널', devices: '기기', content: '즐겨 보는 내용', label: '항목', text: '내용', addLine: '줄 추가', removeLine: '줄 삭제', listNote: '입력할 때마다 Enter', save: '저장', saved: '저장했습니다', cancel: '취소', fresh: '새 페르소나', editTitle: '{name} 편집', close: '닫기', example: '예시 불러오기',
    exampleName: '차를 좋아하는 민아', exampleQuote: '별로인 차 다섯 잔보다 좋은 차 한 잔이 좋아요.', exampleGoal: '매달 새로운 차 찾기', examplePain: '이메일이 너무 많음', exampleAge: '나이', exampleAgeText: '30~40세',
    preferredBy: '{known}명 중 {share}', sampled: '페르소나마다 고객을 최대 1,000명까지 뽑아 낸 평균입니다. 선호는 알려진 고객 가운데 가장 많은 값입니다.', preferred: { channel: '선호 채널', device: '선호 기기', hour: '선호 시간대', content: '주요 관심 분야' },
    coverage: '포함된 고객', coverageNote: '고객 {customers}명 중 {covered}명이 하나 이상의 페르소나에 속합니다', numbers: '나란히 비교', measure: '지표', overlaps: '둘 다에 속한 고객', overlapsNote: '두 페르소나가 공유하는 고객 수입니다. 많이 겹치면 사실 한 페르소나일 수 있습니다. 비율은 왼쪽 페르소나 기준입니다.', gaps: '응답하지 않는 접점', gapsNote: '최근 {days, number}일 동안 고객의 소리를 들은 곳과 그곳으로 보낸 메시지입니다. 많이 들리는데 아무것도 보내지 않은 채널이 빈틈입니다.', channel: '채널', heard: '접점 {shown}건', answered: '발송 {shown}건', gap: '빈틈', all: '비율', noGaps: '아직 어느 채널에서도 접점이 없습니다.', tooFew: '비교하려면 페르소나가 둘 이상 있어야 합니다.',
    measures: { orders_90d: '주문 수, 90일', revenue_90d: '매출, 90일', days_since_last: '마지막 주문 뒤 지난 날', email_click_rate: '이메일 클릭률', average_order_90d: '평균 주문액, 90일', sessions_90d: '방문 수, 90일' },
  },
};
