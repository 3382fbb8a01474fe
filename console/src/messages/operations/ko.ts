import type { OperationWords } from './en';

export const ko: OperationWords = {
  alerts: {
    title: '알림', note: '스스로 잘못된 것, 지금 이어지는 것과 끝난 것', show: '범위', open: '이어지는 것', all: '전체', none: '문제가 없습니다', noneNote: '실패하거나, 멈춰 있거나, 아무도 들어오지 않는 여정이 생기면 여기와 이메일, 웹훅으로 알립니다.',
    kinds: { failing: '발송이 실패하고 있습니다', stalled: '멈춰 있습니다', quiet: '하루 동안 아무도 들어오지 않았습니다' }, since: '시작', until: '끝', taken: '{name} 담당', over: '끝남', lasts: '이어짐', take: '제가 맡을게요', takeOne: '{subject} 맡기',
    evidence: { failed: '실패', of: '최근 한 시간의 메시지', waiting: '기다리는 메시지', perDay: '평소 하루에 들어오던 사람', behindSeconds: '뒤처진 초', node: '노드', reason: '가장 많은 이유', webhook: '꺼진 웹훅', since: '기다리기 시작', lastEntry: '마지막 진입' },
    recipients: '이메일로 알릴 사람', administrators: '모든 관리자', address: '주소', language: '언어', addAddress: '주소 추가', removeAddress: '{address} 빼기', save: '저장', recipientsNote: '웹훅은 알림을 선택하면 전달됩니다. 긴급 중지도 이 이메일은 막지 않습니다.',
  },
  records: {
    note: '무엇을 어느 시스템이 관리하는지. 다른 시스템이 관리하면 그 시스템의 말이 기준입니다. 그 시스템이 Inyeon에 알려 주고, 여기에서 바꾸려는 사람은 그곳으로 안내받습니다.', kinds: { products: '상품', stock: '재고', carts: '장바구니', orders: '주문' }, change: '바꾸기', changeOne: '{what} 관리 시스템', who: '관리하는 곳', another: '다른 시스템', name: '시스템 이름', namePlaceholder: 'ERP, 쇼핑몰 시스템…', toStructure: '구조에서 보기', cancel: '취소', save: '저장', saved: '저장했습니다', close: '닫기',
    here: { products: '이름과 가격 등 모든 것을 카탈로그에 손이나 파일, 키로 적습니다.', stock: '입고, 실사, 조정을 여기에서 원장에 기록합니다.', carts: '고객의 장바구니는 모든 기기에서 하나이며, 직원이 여기에서 이어서 돕습니다.', orders: '결제가 여기에서 주문이 됩니다. 재고를 약속하고 결제를 요청합니다.' },
    elsewhere: { products: '그 시스템이 서버 키로 상품과 분류를 알려 주고, 사람은 여기에서 바꾸지 않습니다. 상품군과 채널은 여기에서 정합니다.', stock: '그 시스템이 재고 수량을 알려 주고, 사람은 여기에서 조정·이동·실사를 하지 않습니다. 예약은 여기에서 하며, 그 시스템에 없는 것은 약속하지 않습니다.', carts: '그 시스템이 장바구니를 알려 줍니다. 여기에 보이고 여정이 기억하지만, 바꾸는 일은 그곳에서 합니다.', orders: '그 시스템이 주문을 알려 줍니다. 고객 페이지에 보이고 모든 규칙에 반영되지만, 여기의 재고는 줄지 않으며 취소와 인도는 그곳에서 합니다. 여기에서는 결제할 수 없습니다.' },
  },
  webhooks: {
    title: '웹훅', note: '누가 세그먼트에 들어오고 나가는지 다른 시스템에 바로 알립니다. 요청마다 서명합니다.', make: '새 웹훅', none: '아직 웹훅이 없습니다', noneNote: '고객이 세그먼트에 들어온 것을 알릴 시스템의 주소를 적어 주세요. CRM, 광고 대상, 채팅 등입니다.',
    states: { active: '사용 중', paused: '멈춤', disabled: '꺼짐' }, reasons: { gone: '상대 시스템이 410으로 답했습니다. 더는 없다는 뜻입니다. 다시 준비되면 웹훅을 켜 주세요.', failing: '닷새 동안 실패만 했습니다. 상대 시스템이 정상이 되면 웹훅을 켜 주세요.' },
    about: '알리는 내용', waiting: '{shown}건 대기', allSegments: '모든 세그먼트', segmentCount: '세그먼트 {count, number}개', close: '닫기', cancel: '취소',
    name: '이름', key: '키', keyNote: '주소에 쓰이며 바꿀 수 없습니다.', url: '주소', urlNote: 'https만 되며 내부 네트워크 주소는 안 됩니다.', segments: '세그먼트', segmentsNote: '비워 두면 앞으로 만들 것까지 모두입니다.', tell: '알릴 때', events: { entered: '세그먼트에 들어올 때', left: '세그먼트에서 나갈 때', raised: '알림이 생길 때', resolved: '알림이 끝날 때' },
    history: '새 규칙이나 가져오기로 찾은 사람도 포함', historyNote: '방금 무엇을 한 사람이 아니며 매우 많을 수 있습니다.', save: '저장', saved: '저장했습니다', edit: '수정',
    secretTitle: '비밀 값', secretOnce: '지금 보관해 주세요. 다시 보이지 않습니다. 상대 시스템은 이 값으로 서명을 확인합니다.', kept: '보관했습니다', replace: '새 비밀 값', replaceNote: '24시간 동안은 지금 값으로도 함께 서명합니다. 그사이에 새 값을 넣어 주세요.', replaceYes: '새로 만들기', bothUntil: '<at></at>까지 두 값으로 서명',
    test: '시험 전송', tested: '상대 시스템이 시험 전송을 받았습니다: {status}', notTested: '상대 시스템이 시험 전송을 받지 않았습니다: {why}', pause: '멈추기', resume: '켜기', paused: '멈췄습니다', resumed: '켰습니다', remove: '삭제', removeNote: '대기 중인 것은 더는 알리지 않습니다.', removed: '삭제했습니다', failingSince: '<at></at>부터 실패',
  },
  deliveries: {
    title: '전달 기록', state: '상태', all: '전체', clear: '지우기', none: '아직 알린 것이 없습니다', noneNote: '누군가 들어오거나 나가면 여기에 보입니다. 일주일, 실패한 것은 한 달 보관합니다.', nothingFound: '이 상태인 것이 없습니다', states: { pending: '대기', delivered: '전달됨', failed: '포기' },
    attempts: '{count, number}번 시도', next: '다음 <at></at>', answered: '응답 {status}', notYet: '아직 보내지 않음', faults: { private_target: '내부 네트워크로 이어지는 주소', unknown_host: '없는 주소', no_connection: '연결할 수 없음', tls: '신원을 증명하지 못함(TLS)', timeout: '시간 안에 응답 없음', broken: '연결이 끊김' },
    retry: '다시 시도', retryOne: '{id} 다시 시도', retried: '지금 다시 보냅니다', copyOne: 'ID {id} 복사', causes: { event: '이벤트로', time: '시간이 지나', merge: '병합으로', history: '과거 이력에서' },
  },
  setAside: {
    title: '처리하지 못한 입력', note: '엔진이 처리하지 못한 것만 여기에 있고 나머지는 모두 처리되었습니다. 재처리하면 그사이 들어온 것 뒤에 처리되며, 여전히 안 되면 다시 여기로 돌아옵니다.', count: '입력 {shown}건', none: '따로 둔 입력이 없습니다', noneNote: '정상입니다. 엔진이 모든 입력을 처리했습니다.',
    replay: '재처리', replayOne: '{id} 재처리', replayAll: '모두 재처리', replayed: '입력 {count, number}건을 다시 보냈습니다', sure: '따로 둔 입력을 모두 재처리할까요?', cancel: '취소', close: '닫기', customer: '고객', nobody: '특정 고객 아님', gone: '기록이 지워짐', copyOne: '위치 {id} 복사',
    kinds: { event: '이벤트', release: '프로필이 고객을 떠남', await: '프로필 예고', join: '프로필 도착', forward: '전달된 입력', rulebook: '새 규칙집', erase: '삭제 요청', erased: '삭제됨' },
    wrong: { database: '데이터베이스가 받아들이지 않았습니다.', unreadable: '읽을 수 없는 내용이 있습니다.', fault: '엔진의 오류입니다. 아래 문구와 함께 알려 주세요.' },
  },
};
