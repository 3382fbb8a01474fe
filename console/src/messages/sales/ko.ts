import type { SalesWords } from './en';

export const ko: SalesWords = {
  inventory: {
    title: '재고', note: '어디에 무엇이 있고, 얼마나 약속할 수 있는지', live: '실시간', paused: '실시간 아님', stock: '재고', locations: '장소', waiting: '재입고 대기', counts: '실사', runningLow: '소진 임박', find: '상품 찾기', findPlaceholder: '이름 또는 SKU', place: '장소', everywhere: '모든 곳', clear: '지우기',
    low: '부족한 것만', levels: '보유·예약·할당 수량 보기', product: '상품', total: '전체', available: '판매 가능', onHand: '보유', reserved: '예약', allocated: '할당', safety: '안전 재고', incoming: '입고 예정',
    levelsShort: '보유 {onHand} · 예약 {reserved} · 할당 {allocated}', none: '재고가 없습니다', noneNote: '어디에서든 세거나 입고하면 원장과 함께 여기에 나타납니다.', nothingFound: '맞는 것이 없습니다', nothingFoundNote: '다른 말이나 다른 장소로 찾아보세요.',
    cell: '{product}, {place}: 판매 가능 {count}개', cellTotal: '{product}, 전체: 판매 가능 {count}개', cellNone: '{product}, {place}: 두지 않음', keys: '화살표 키로 숫자 사이를 옮기고, Enter로 원장을 엽니다.', loading: '더 불러오는 중',
  },
  elsewhere: {
    stock: '재고는 {name}에서 관리합니다. 그곳에서 바꾸면 여기에 저절로 반영됩니다.', carts: '장바구니는 {name}에서 관리합니다. 그곳에서 바꾸면 여기에 저절로 반영됩니다.', orders: '주문은 {name}에서 관리합니다. 취소와 인도는 그곳에서 하며, 여기에 저절로 반영됩니다.',
  },
  ledger: {
    title: '원장', close: '닫기', all: '전체', none: '아직 아무 일도 없었습니다', more: '이전 기록', by: '{actor}', order: '주문', system: '시스템',
    kinds: { adjusted: '조정', received: '입고', counted: '실사', transferred: '이동', expected: '입고 예정', reserved: '예약', released: '예약 해제', allocated: '할당', unallocated: '할당 해제', fulfilled: '인도' },
    reasons: { count: '재고 실사', left: '대기 취소', ordered: '주문함', replaced: '바뀜', checkout: '주문', cancelled: '취소', expired: '기한 지남', delivery: '배송 입고', opening: '처음 채움' },
    adjust: '조정하기', delta: '얼마나', deltaNote: '늘리려면 그대로, 줄이려면 빼기 부호를 붙입니다.', reason: '이유', reasonPlaceholder: '실사, 파손, 입고 …', reference: '근거', referencePlaceholder: '납품서 번호', save: '기록하기', saved: '이제 {count}개입니다',
  },
  counts: {
    title: '재고 실사', note: '선반에 실제로 있는 수량과 차이의 처리', make: '새 실사', place: '위치', everywhere: '모든 위치', clear: '지우기', state: '상태', all: '전체', none: '아직 실사한 것이 없습니다', noneNote: '위치를 골라 실사를 시작하세요. 판매는 계속해도 됩니다. 세는 순간의 차이만 반영합니다.', nothingFound: '해당하는 실사가 없습니다', nothingFoundNote: '다른 위치나 상태를 선택하세요.',
    states: { open: '진행 중', submitted: '승인 대기', booked: '반영됨', cancelled: '취소됨' }, openedBy: '{name} 님이 시작', blind: '블라인드', back: '모든 실사',
    skus: '이 상품만', skusNote: 'SKU를 입력하고 Enter를 누르세요. 비워 두면 그곳에 있어야 할 모든 상품입니다.', reference: '참조', referencePlaceholder: '가을 정기 실사', blindNote: '세는 사람에게 예상 수량을 보여 주지 않습니다.', open: '실사 시작', cancelForm: '취소', close: '닫기',
    count: '세기', sku: 'SKU', skuPlaceholder: '스캔하거나 입력하고 Enter', counted: '실제 수량', write: '기록', adds: '스캔할 때마다 하나씩 더하기', addsNote: '끄면 Enter로 수량 칸으로 이동합니다.', found: '{name}: {count}개', expected: '예상', variance: '차이', notYet: '세지 않음', countOne: '{name} 세기',
    show: '보기', shows: { all: '전체', differing: '차이 있음', uncounted: '세지 않음' }, lines: '실사 품목', noLines: '표시할 항목이 없습니다', noLinesNote: '상품을 스캔하거나 다른 보기를 선택하세요.', sumLines: '품목', sumCounted: '센 품목', sumDiffering: '차이 있음', sumMore: '남음', sumFewer: '부족',
    submit: '제출', submitNote: '허용 범위 안이면 바로 반영됩니다. 아니면 다른 사람이 확인합니다. 세거나 제출한 사람은 승인할 수 없습니다.', uncounted: '{count}개 품목을 세지 않았습니다', leave: '그대로 두기', zero: '없는 것으로 처리', submitted: '이제 다른 사람이 승인해야 합니다', bookedNow: '반영되었습니다', approve: '승인', approveNote: '차이만 반영합니다. 그 사이 판매된 수량은 그대로 유지됩니다.', approved: '반영되었습니다',
    reject: '다시 세기 요청', rejectReason: '다시 셀 것과 그 이유', rejected: '세는 사람에게 돌려보냈습니다', rejection: '다시 세기: {reason}', cancel: '실사 취소', cancelNote: '아무것도 반영되지 않습니다.', keep: '유지', cancelled: '취소되었습니다',
    exceeds: '허용 범위를 벗어남: {limits}', limits: { units: '수량', percent: '비율', value: '원가 금액' }, shortTitle: '약속한 것보다 적게 있습니다', shortOne: '{sku}: 실재고 {onHand}, 약속 {promised}', submittedBy: '{name} 님이 제출', decidedBy: '{name} 님이 결정',
    tolerance: '허용 범위', toleranceNote: '설정한 모든 한도 안이면 제출할 때 바로 반영됩니다. 한도가 없으면 모든 차이를 다른 사람이 확인합니다. 자체 한도가 없는 위치에는 모든 위치의 한도를 적용합니다.', maxUnits: '품목별 수량', maxPercent: '예상 대비 비율(%)', maxValue: '전체 원가 합계(최소 단위)', currency: '통화', save: '저장', toleranceSaved: '저장했습니다',
    problems: { same_person: '직접 세거나 제출한 실사입니다. 역할과 관계없이 다른 사람이 승인해야 합니다.', not_counted: '아직 세지 않은 품목이 있습니다.', nothing_counted: '아직 아무것도 세지 않았습니다.', counted_elsewhere: '이 위치의 다른 실사에서 이미 센 상품입니다. 그 실사를 먼저 끝내거나 취소하세요.', unknown_sku: '카탈로그에 없는 SKU입니다.', invalid_sku: 'SKU가 아닙니다.', out_of_range: '있을 수 없는 수량입니다. 맞는 수량이었다면 그 사이 더 나간 것이니 다시 세어 주세요.', count_submitted: '제출된 실사입니다. 다시 세려면 다시 세기를 요청하세요.', count_booked: '이미 반영된 실사입니다.', count_cancelled: '취소된 실사입니다.', count_open: '다시 진행 중인 실사입니다. 다시 확인하세요.' },
  },
  runningLow: {
    title: '소진 임박', note: '먼저 떨어질 것부터', place: '위치', everywhere: '모든 위치', clear: '지우기', within: '기간', days: '{count}일', lead: '입고까지 걸리는 일수', product: '상품', at: '위치', available: '판매 가능', incoming: '입고 예정', mean: '하루 수요', observed: '관찰 일수', runsOut: '소진일', toOrder: '발주량', out: '소진됨', none: '떨어질 것이 없습니다', noneNote: '선택한 기간 안에서 그렇습니다. 8주 동안 팔리지 않은 상품은 예측하지 않습니다.', more: '더 보기', table: '소진 임박 상품',
    how: '최근 56일에서 배우며 최근일수록 크게 반영합니다. 재고가 없던 날은 제외합니다. 발주량은 입고될 때까지의 수요를 95% 확률로 충족하는 수량에서 판매 가능과 입고 예정을 뺀 것입니다.',
  },
  locations: {
    title: '장소', make: '새 장소', edit: '바꾸기', editOne: '{name} 바꾸기', none: '아직 장소가 없습니다', noneNote: '매장과 창고를 만드세요. 재고는 장소에 놓이고, 고객은 그곳에서 찾아갑니다.', close: '닫기', cancel: '취소', save: '저장', saved: '저장했습니다',
    name: '이름', code: '코드', codeNote: '주소와 파일에 쓰이며 바뀌지 않습니다.', kind: '종류', kinds: { shop: '매장', warehouse: '창고', popup: '팝업', transit: '운송 중' }, country: '나라', countryNote: 'KR처럼 두 글자', zone: '시간대', address: '주소',
    latitude: '위도', longitude: '경도', hours: '여는 시간', hoursNote: '10:00-13:00, 14:00-19:00처럼 적고, 비우면 쉬는 날입니다. 모두 비우면 항상 엽니다.', closed: '쉬는 날', closedNote: '2026-09-25처럼 적고 Enter를 누릅니다.', capacity: '하루 주문 수', capacityNote: '준비할 수 있는 수. 비우면 제한이 없습니다.',
    services: '하는 일', service: { pickup: '고객이 찾아갑니다', returns: '반품을 받습니다', ship: '고객에게 보냅니다' }, reach: '고객이 오는 거리(km)', reachNote: '얼마나 먼 고객까지 찾으러 오는지. 비우면 50입니다.', rank: '순서', rankNote: '작은 수부터 재고를 씁니다.', active: '재고를 약속합니다', inactive: '약속하지 않음', always: '항상 엽니다', days: { mon: '월', tue: '화', wed: '수', thu: '목', fri: '금', sat: '토', sun: '일' }, today: '오늘 {spans}', closedToday: '오늘 쉼',
  },
  waiting: {
    title: '재입고 대기', note: '품절된 상품을 기다리는 고객', none: '기다리는 고객이 없습니다', noneNote: '재입고 알림을 신청한 고객이 여기에 나타나고, 차례가 되면 알림을 받습니다.', count: '{count}명 대기', wantsAll: '희망 수량 {count}개', held: '{count}명 몫 보관 중',
    who: '기다리는 고객', nobody: '기다리는 고객이 없습니다', customer: '고객 {id}', unknown: '아직 알 수 없음', since: '신청', wants: '{count}개 희망', toldTimes: '{count}번 알림', heldUntil: '보관 기한', all: '대기 고객 모두 보기', more: '이전 신청', close: '닫기', waitsFor: '기다리는 상품', waitsForNothing: '기다리는 상품이 없습니다',
    states: { waiting: '대기', told: '알림 보냄', ordered: '주문함', bought: '구매함', left: '취소함', lapsed: '기한 지남', merged: '합쳐짐', withdrawn: '판매 종료' }, share: '알림을 받은 고객의 몫을 {minutes, number}분 동안 보관합니다. 한 개당 {factor, number}명에게 알립니다.', change: '변경', shareTitle: '재입고 배분', hold: '보관 시간(분)', holdNote: '5~2,880분. 그동안 다른 고객은 살 수 없습니다.', factor: '한 개당 알림 인원', factorNote: '1.0~5.0. 수량을 넘는 고객의 몫은 보관하지 않습니다.', cancel: '취소', save: '저장', saved: '저장했습니다',
  },
  orders: {
    checkout: '결제 과정', take: '장바구니 넘겨받기', title: '주문', note: '최근 것부터', state: '상태', all: '전체', clear: '지우기', number: '번호', numberPlaceholder: '4J9K2-7QX1B 같은 번호', none: '아직 주문이 없습니다', noneNote: '매장과 쇼핑몰에서 산 것이 어디에서 나가는지와 함께 여기에 나타납니다.', nothingFound: '그런 주문이 없습니다', nothingFoundNote: '번호를 다시 확인하거나 다른 상태를 골라 보세요.',
    states: { placed: '결제 대기', paid: '결제됨', allocated: '인도 대기', fulfilled: '인도됨', cancelled: '취소됨' }, ships: '택배', collects: '{place}에서 찾음', pieces: '{count}개', erased: '지워짐', unnamed: '비회원',
    keptIn: '관리하는 곳', keptInOne: '{name}에서 관리', told: '전달된 때', charges: '배송비·세금·수수료', lines: '산 것', sku: 'SKU', quantity: '수량', price: '가격', sum: '금액', from: '나가는 곳', fromOne: '{place} {count}개', subtotal: '소계', discount: '할인', total: '합계', history: '이력', by: '{actor}', about: '정보', channel: '채널', placed: '주문한 때', waitsUntil: '결제를 기다리는 때', customer: '고객', contact: '연락처', address: '보내는 곳', way: '받는 방법',
    payment: '결제', payments: { started: '요청 중', pending: '기다리는 중', succeeded: '결제됨', declined: '거절됨', refund_due: '환불 예정', refunded: '환불됨' }, cancel: '주문 취소', cancelNote: '재고는 바로 풀리고, 결제한 돈은 돌려줍니다.', reason: '이유', keep: '그대로 두기', close: '닫기', cancelled: '취소했습니다', fulfil: '인도함', fulfilled: '기록했습니다', reasons: { not_paid: '제때 결제되지 않음', asked: '요청' }, open: '주문 {number} 열기',
  },
  take: {
    title: '장바구니 넘겨받기', note: '고객이 휴대폰에서 담은 것을 이어서 돕습니다', code: '코드', codeNote: 'QR 코드 아래의 글자입니다. 10분 동안 한 번만 쓸 수 있습니다.', take: '넘겨받기', customer: '고객', order: '주문', again: '다른 장바구니', empty: '장바구니가 비어 있습니다', closed: '이 장바구니는 더 이상 열려 있지 않습니다.',
  },
  funnel: {
    title: '결제 과정', note: '주문까지 어디까지 왔고 얼마나 걸렸는지', time: '기간', days: '{days, plural, other {#일}}', none: '아직 결제를 시작한 사람이 없습니다', noneNote: '구매 페이지가 단계를 알려 오면 어디서 떠나고 어디가 느린지 여기에 나타납니다.',
    sum: '장바구니 {started}개가 결제에 왔고, {ordered}개가 주문이 되었으며, {paid}개가 결제되었습니다.', step: '단계', reached: '도달', completed: '완료', median: '절반은 이보다 짧음', p90: '열 중 아홉은 이보다 짧음', seconds: '{seconds}초', steps: { contact: '누구인지', delivery: '어디로 받을지', payment: '어떻게 낼지', charge: '돈이 들어올 때까지' },
  },
  codes: {
    title: '할인 코드', give: '코드 주기', none: '아직 코드가 없습니다', takesOff: '{what} 할인', given: '발급', until: '기한', forEver: '기한 없음', order: '주문 보기', states: { open: '사용 가능', in_checkout: '결제 중', used: '사용함', expired: '기한 지남', revoked: '회수됨' },
    kind: '할인 방식', kinds: { percent: '비율', amount: '금액' }, percent: '비율(%)', amount: '금액', currency: '통화', days: '유효 일수', daysNote: '비우면 기한이 없습니다.', make: '코드 만들기', cancel: '취소', close: '닫기', shownTitle: '할인 코드', shownOnce: '이 고객만 한 번 쓸 수 있고, 다시 보여 주지 않습니다. 지금 전달해 주세요.', kept: '적어 두었습니다',
    take: '회수', takeOne: '…{hint} 회수', takeNote: '이제 아무도 이 코드를 쓸 수 없습니다. 되돌릴 수 없지만 새 코드를 줄 수 있습니다.', taken: '회수했습니다', problems: { code_used: '주문이 이 코드를 썼거나 쓰려고 합니다. 먼저 그 주문을 취소하세요.', out_of_range: '비율은 1~100, 금액은 0보다 커야 합니다.', unknown_currency: '그런 통화가 없습니다. KRW처럼 세 글자로 적습니다.' },
  },
  bought: {
    keptThere: '이 장바구니는 {name}에서 관리하며 그곳에서 바꿉니다.', told: '전달된 때', openThere: '{name}에서 열기', heldUntil: '<at></at>까지 보관', hold: '보관하기', holdNote: '15분 동안 다른 사람이 살 수 없습니다.', letGo: '보관 해제', nothingHeld: '그렇게 보관할 수 있는 재고가 없습니다.', heldFor: '받는 방법', toShip: '택배 발송', heldOf: '{quantity}개 중 {held}개 보관', fewer: '{name} 하나 빼기', another: '{name} 하나 더', keep: '나중에 사기', keepOne: '{name} 나중에 사기', takeUp: '지금 사기', takeUpOne: '{name} 지금 사기', remove: '{name} 꺼내기', title: '장바구니와 주문', cart: '장바구니', noCart: '장바구니가 비어 있습니다', since: '바뀐 때', orders: '주문', none: '아직 주문이 없습니다', noneNote: '이 고객이 사는 것이 여기에 나타납니다.', changes: { price_changed: '전에는 {was}', out_of_stock: '품절', fewer_available: '{available}개만 남음', not_sold: '판매 종료' }, saved: '나중에 사기', more: '이전 주문',
  },
};
