import type { DecisionWords } from './en';

export const ko: DecisionWords = {
  decided: {
    title: '결정', note: '무엇이 나갔고 나머지는 무엇에 막혔는지', span: '기간', days: '{count}일', journey: '여정', channel: '채널', all: '전체', clear: '지우기', reasons: '막은 이유', nothingHeld: '막힌 것이 없습니다.', byDay: '날짜별', utc: '날짜는 UTC 기준입니다. 허용된 뒤 거절된 것은 양쪽에 셉니다.',
    table: '표로 보기', day: '날짜', list: '최근 결정', outcome: '결과', allOutcomes: '모든 결과', none: '결정된 것이 없습니다', noneNote: '여정이 누군가에게 보내려 할 때마다 답과 이유가 여기에 남습니다.',
  },
  policy: {
    title: '연락 정책', note: '누구에게 언제 얼마나 자주 보내는지', undo: '실행 취소', redo: '다시 실행', save: '저장', saved: '이제부터 적용됩니다', quiet: '방해 금지 시간', quietNote: '고객이 있는 곳의 시계를 따릅니다. 이 시간의 메시지는 끝날 때까지 기다립니다.', from: '부터', to: '까지', caps: '한도', capsNote: '모든 메시지를 세고, 마케팅과 서비스를 막습니다. 비워 두면 모두 셉니다.',
    cap: '한도 {name}', name: '이름', most: '최대', span: '기간', spans: { within: '일정 시간', day: '하루', week: '한 주', month: '한 달' }, howLong: '길이', channel: '채널', class: '종류', classes: { marketing: '마케팅', service: '서비스', legal: '법정 고지', transactional: '거래' }, topic: '주제', any: '모두', removeCap: '한도 {name} 삭제', addCap: '한도 추가',
    whole: '전체', zone: '시간대', zoneNote: '더 정확히 알 수 없을 때', jurisdiction: '적용 법', jurisdictionNote: '나라를 모를 때', none: '없음', holdout: '비교군', holdoutNote: '비교를 위해 마케팅을 받지 않음', law: '법', lawNote: '정책보다 먼저이며 여기서 바꿀 수 없습니다. 개발 참고 자료이며 법률 자문이 아닙니다.',
    wouldHave: '바꿨다면 어떻게 되었을지', unchanged: '무언가를 바꾸면 지난 30일에 어떤 차이가 있었을지 여기에 보입니다.', since: '<at></at> 이후 나간 메시지 {count}건 중:', later: '{count}건은 더 늦게 나갔을 것입니다', not: '{count}건은 나가지 않았을 것입니다', wouldGo: '한도에 막힌 {of}건 중 {count}건은 나갔을 것입니다', incomplete: '더 많아서 최근 것만 보았습니다.',
  },
};
