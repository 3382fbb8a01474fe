import type { JourneyWords } from './en';

export const ko: JourneyWords = {
  journeys: {
    title: '여정', note: '지금 누가 어디를 지나는지', none: '아직 여정이 없습니다', noneNote: '여정은 고객마다 알맞은 때에 기다리고, 묻고, 메시지를 보냅니다. 템플릿으로 시작하면 금방 준비됩니다.', make: '새 여정', fromTemplate: '템플릿으로 시작',
    draft: '초안', published: '게시됨', paused: '일시 중지', stopped: '멈춤', version: '버전 {version, number}', inside: '{count, number}명 진행 중', enteredGoals: '진입 {entered} · 목표 달성 {goals}',
  },
  journey: {
    graph: '여정 그래프', here: '{count}명', entered: '진입', inside: '진행 중', goal: '목표 달성', sent: '보낸 메시지', toMessages: '메시지 보기', people: '진행 중인 사람', peopleAt: '{node}에 있는 사람', all: '모두 보기', nobody: '지금은 아무도 없습니다', nobodyNote: '들어오는 사람이 바로 여기에 나타납니다.',
    table: '표로 보기', from: '출발', by: '조건', to: '도착', passed: '지나간 수', edit: '편집', look: '들여다보기', versions: '버전', notDrawn: '초안이 아직 완성되지 않아 그릴 수 없습니다.',
    results: '실험', variant: '안', exposed: '참여', converted: '성공', rate: '비율', interval: '95% 구간', holdout: '보낸 사람과 보내지 않은 사람', holdoutNote: '메시지를 보낸 사람과 추첨으로 보내지 않은 사람 가운데 목표에 이른 비율입니다. 구간이 겹치지 않을수록 메시지의 효과가 확실합니다.', arm: '그룹', arms: { written: '보낸 사람', alone: '보내지 않은 사람' }, reached: '목표 도달', experimentAt: '실험 {node}',
  },
  contents: {
    title: '콘텐츠', note: '영수증과 법정 고지의 내용, 그리고 승인한 사람', oneNote: '영수증이나 법정 고지의 내용', meaning: '영수증이나 법에서 정한 고지는 동의 없이, 밤에도, 한도를 넘어서도 나갑니다. 그래서 관리자가 내용을 읽고 바로 그 내용을 승인합니다. 한 글자라도 바꾸면 다른 콘텐츠가 되어 승인되지 않은 상태가 됩니다.',
    none: '아직 콘텐츠가 없습니다', noneNote: '여정에서 메일을 쓰고 종류를 ‘거래’나 ‘법정 고지’로 정한 다음, 그 자리에서 콘텐츠로 저장하세요.', toJourneys: '여정으로', saved: '<at></at> 저장', savedAt: '저장', approved: '승인됨', notApproved: '승인되지 않음', approvedBy: '{name}, <at></at>',
    approval: '승인', approvedNote: '여정에서 이 내용을 그대로 보낼 수 있습니다.', notApprovedNote: '지금 내용으로는 여정을 게시할 수 없습니다. 예전 내용이 승인되었다면, 그것을 보내는 여정은 승인을 철회할 때까지 계속 보냅니다.', whoApproves: '관리자가 승인합니다.',
    approveNote: '승인하면 이 내용이 고객이 한 일에 대한 답이거나 법에서 정한 고지이며, 아무것도 권하지 않는다고 확인하는 것입니다. 이름과 함께 기록에 남습니다. 변수로 들어오는 값은 아무도 읽지 않았으니, 광고가 되는 값을 넣지 마세요.', approve: '승인', approvedNow: '{key} 콘텐츠를 승인했습니다', readAnew: '다시 읽기',
    withdraw: '승인 철회', withdrawEarlier: '예전 승인 철회', withdrawNote: '이 내용으로 기다리는 메시지는 모두 거절되고 나중에도 나가지 않습니다. 여정은 보내지 않고 이어집니다. 이 키로 승인된 모든 내용에 적용됩니다.', withdrawn: '{key} 콘텐츠의 승인을 철회했습니다', keep: '그대로 두기', close: '닫기',
    about: '콘텐츠 정보', languages: '언어', fallback: '그 밖에는', says: '내용', writtenNote: '작성된 그대로입니다. 변수 자리에는 고객마다 자신의 값이 들어갑니다.', subject: '제목', text: '텍스트', html: '작성된 HTML',
    problems: { changed_meanwhile: '그사이 다른 사람이 저장해 내용이 달라졌습니다. 다시 읽은 뒤 승인해 주세요.', content_sells: '“{word}”은(는) 판매를 권하는 말입니다({language} {part}). 마케팅에 해당합니다. 빼거나 마케팅 메시지로 보내 주세요.', parts: { subject: '제목', text: '텍스트', html: 'HTML 본문' } },
  },
  nodes: { entry: '진입', goal: '목표', exit: '끝' },
  ways: { next: '다음', event: '이벤트', timeout: '시간 만료', then: '예', otherwise: '아니요', goal: '목표', branch: '갈래' },
  canvas: {
    types: {
      wait: '기다림', 'wait-until': '이벤트 기다림', condition: '조건 확인', split: '조건별 갈래', percent: '비율 나누기', experiment: '실험', 'send-email': '이메일 발송', fallback: '반응 확인', 'update-trait': '속성 저장', list: '목록', webhook: '웹훅', allocate: '처리량·쿠폰', jump: '다른 여정으로', exit: '끝',
    },
    typeNotes: {
      wait: '일정 시간, 시각, 날짜 또는 영업시간까지', 'wait-until': '여러 이벤트 중 하나가 일어나거나 시간이 다 될 때까지', condition: '규칙에 따라 예 또는 아니요', split: '여러 규칙 중 처음으로 맞는 갈래', percent: '무작위로 나누되 같은 사람은 늘 같은 갈래로', experiment: '여러 안 가운데 어느 것이 더 자주 성공하는지',
      'send-email': '고객의 언어로, 정책이 허용할 때', fallback: '마지막 메시지가 정해진 시간 안에 클릭되었는지', 'update-trait': '고객에 관해 무언가를 기억합니다', list: '고객을 목록에 넣거나 뺍니다', webhook: '다른 시스템에 알립니다', allocate: '시간당 정해진 수만 지나가거나, 저마다 할인 코드를 받습니다', jump: '다른 여정에서 이어집니다', exit: '여기서 여정이 끝납니다',
    },
    groups: { messages: '메시지', time: '시간', ways: '갈래', data: '데이터와 시스템', ends: '마무리' },
    flow: { controls: '확대와 축소', zoomIn: '확대', zoomOut: '축소', fitView: '화면에 맞추기', overview: '전체 보기' },
    marks: { added: '추가', removed: '삭제', changed: '변경' },
    entry: '진입', journey: '여정', edit: '편집', readOnly: '보기 전용', view: '보기', canvas: '캔버스', list: '목록', panel: '선택한 항목', closePanel: '양식 닫기', settings: '이름과 목표', compare: '버전 비교',
    drawing: '여정 그림', outline: '여정 목록', palette: '추가할 수 있는 단계', add: '추가', addType: '추가: {type}', addInto: '{from}과(와) {to} 사이에 추가', arrange: '정돈하기', undo: '실행 취소', redo: '다시 실행', duplicate: '복제', remove: '삭제',
    here: '{count}명', peopleHere: '지금 여기에 {count, number}명: 누구인지 보기', notesHere: '메모 {count}개', somethingWrong: '아직 고칠 것이 있습니다', noProblems: '게시할 수 있습니다', problems: '고칠 것 {count}개', hints: '살펴볼 것 {count}개',
    name: '이 단계의 이름', nameBad: '영문자, 숫자, -, _만 쓰고 같은 이름은 쓸 수 없습니다.', renameNote: '게시된 버전에서 여기 있는 사람은 예전 이름에 그대로 남습니다.', toEntry: '진입 보기', note: '메모', addNote: '메모 남기기', noteHere: '여기에 메모 남기기', noteEmpty: '빈 메모', notePlaceholder: '동료에게 남길 말', removeNote: '메모 삭제',
    nodeKeys: 'Enter로 양식을 열고, 화살표로 옮기고, N으로 다음 단계를 추가하고, Delete로 지웁니다.', keys: '캔버스에서: Enter 열기, N 다음에 추가, 화살표 이동, Delete 삭제, Ctrl C·X·V·D 복사, Ctrl Z 실행 취소.',
    says: {
      waitFor: '{duration} 머무름', waitUntil: '{until}까지', time: '다음 {time}', timeOn: '다음 {days} {time}', onDate: '{trait} 당일 {time}', beforeDate: '{trait} {count}일 전 {time}', afterDate: '{trait} {count}일 후 {time}', hours: '{country} 영업시간({from}–{to})',
      waitEvent: '{events}까지, 최대 {duration}', condition: '규칙에 따라', split: '규칙 {count}개 중 처음 맞는 것', experiment: '{variants}: {event} 비교', noSubject: '제목이 아직 없습니다', fallback: '{duration} 안에 {event}?', trait: '{names} 저장', ontoList: '{list}에 넣기', offList: '{list}에서 빼기', webhook: '{endpoint}에 알림',
      allocate: '{pool} 시간당 {count, number}명', couponPercent: '{percent, number}% 할인 코드, {days}일 동안', couponAmount: '{amount} 할인 코드, {days}일 동안', jump: '{journey}에서 이어짐', exit: '여정을 떠남', entryEvent: '{event}이(가) 일어나면', entryEntered: '{segment}에 들어온 사람', entryLeft: '{segment}에서 나간 사람', entryDaily: '매일 {time}', entryWeekly: '매주 {days} {time}', entryMonthly: '매월 {day, number}일 {time}', entryDate: '한 번: {until}',
      entryYearly: '해마다: {until}', entryApi: '다른 시스템이 알려 줄 때',
    },
    outlets: { start: '시작', next: '다음', then: '예', otherwise: '아니요', timeout: '시간 만료', unknown: '날짜를 모르거나 지남', event: '이벤트 {number}', branch: '갈래 {number}', variant: '안 {number}' },
    problemCodes: {
      asks_nothing: '아직 조건이 없어 모두에게 맞습니다.', leads_nowhere: '아직 이어지지 않은 길이 있습니다.', required: '아직 채우지 않은 것이 있습니다.', unknown_node: '없는 단계로 이어집니다.', unknown_type: '그런 단계는 없습니다.', unknown_value: '여기서는 쓸 수 없는 값입니다.', unknown_rule: '아직 규칙이 아닙니다.', wrong_type: '종류가 맞지 않습니다.', out_of_range: '값이 너무 크거나 작습니다.',
      contradiction: '서로 함께 쓸 수 없는 것이 있습니다.', reserved: '제품이 쓰는 이름입니다.', too_deep: '규칙이 너무 깊습니다.', too_large: '규칙이 너무 깁니다.', invalid_duration: '기간이 아닙니다.', invalid_template: '이 글에 닫히지 않았거나 쓸 수 없는 자리표시자가 있습니다.', invalid_time: '시각이 아닙니다.', invalid_instant: '시점이 아닙니다.', transactional_not_approved: '거래 메일은 승인이 필요합니다.', unknown_language: '그 언어로 쓴 내용이 없습니다.',
      short_circle: '1분도 안 되어 여기로 돌아오는 고리가 있습니다. 사람들이 그 안에서 계속 돌게 됩니다. 더 오래 기다리게 해 주세요.', unreachable: '여기로 이어지는 길이 없습니다. 잇거나 빼 주세요.', nothing_sent: '앞에서 보낸 메시지가 없어 반응할 수 없습니다.', longer_than_validity: '들어올 수 있는 기간보다 오래 기다립니다.', unknown_segment: '그런 세그먼트가 없습니다.', unknown_list: '그런 목록이 없습니다.', unknown_journey: '게시된 그런 여정이 없습니다.', unknown_webhook: '그런 웹훅이 없습니다.',
      audience_of_nobody: '지금은 대상이 아무도 없습니다.', no_address: '대상 중 일부는 이메일 주소가 없습니다.', endless: '기다림 없이 도는 길은 끝나지 않습니다.',
    },
    save: {
      saved: '{ago} 저장됨', justNow: '저장됨', unsaved: '아직 저장되지 않음', saving: '저장 중…', failed: '저장하지 못했습니다: {reason}', again: '다시 시도', conflict: '그사이 다른 사람이 저장했습니다', conflictTitle: '그사이 다른 사람이 이 여정을 저장했습니다', conflictNote: '잃어버린 것은 없습니다. 상대의 것을 가져온 뒤 실행 취소로 내 것을 되돌리거나, 내 것으로 계속해 상대의 것을 바꿀 수 있습니다.',
      take: '상대의 것 가져오기', keep: '내 것으로 계속',
    },
    forms: {
      leadsTo: '이어지는 곳', startsAt: '첫 단계', nowhere: '아직 없음', leadNowhere: '잇지 않기: {way}', time: '시각', days: '요일', everyDay: '매일', holdsFor: '지금 {of}명 중 {about, select, yes {약 } other {}}{count}명에게 맞습니다', waitKind: '기다리는 방식', waitKinds: { for: '일정 시간', time: '시각까지', date: '고객의 날짜까지', hours: '영업시간까지' },
      howLong: '기간', dateTrait: '날짜 속성', daysBefore: '며칠 전', country: '나라', from: '부터', to: '까지', eventNumber: '이벤트 {number}', removeEvent: '이벤트 {number} 삭제', addEvent: '이벤트 추가', event: '이벤트', atMost: '최대', condition: '이럴 때 ‘예’로 갑니다', splitNote: '규칙이 처음으로 맞는 갈래로 가고, 나머지는 ‘아니요’로 갑니다.',
      branch: '갈래 {number}', branchName: '이름', whoTakesIt: '이 갈래로 가는 사람', removeBranch: '갈래 {number} 삭제', addBranch: '갈래 추가', share: '비율 {number}', removeShare: '비율 {number} 삭제', addShare: '비율 추가', even: '똑같이 나누기', sum: '합계 {sum}', experimentNote: '사람마다 한 안을 받고 계속 같은 안을 봅니다. 결과는 불확실성과 함께 여정 페이지에 나옵니다.',
      variant: '안 {number}', weight: '비중', removeVariant: '안 {number} 삭제', addVariant: '안 추가', success: '이 일이 일어나면 성공', within: '기한', fallbackNote: '이 여정의 마지막 메시지를 봅니다. 반응한 사람은 바로 ‘예’로 갑니다.', name: '이름', value: '값', removePair: '{name} 삭제', addPair: '값 추가', set: '저장할 속성',
      forget: '지울 속성', forgetNote: '하나씩 쓰고 Enter를 누르세요.', action: '할 일', listActions: { add: '목록에 넣기', remove: '목록에서 빼기' }, list: '목록', endpoint: '웹훅', data: '함께 알릴 값', dataNote: '고객이 누구이고 어느 여정인지는 늘 함께 알립니다.', allocateNote: '시간 안에 자리를 얻은 사람은 ‘예’로, 나머지는 ‘아니요’로 갑니다.',
      allocator: '무엇을 주는지', allocators: { capacity: '시간당 자리', coupon: '할인 코드' }, couponNote: '저마다 한 번 쓸 수 있는 코드를 받습니다. 받은 사람은 ‘예’로 갑니다.', couponPoolNote: '이 이름으로 코드를 함께 셉니다.', discount: '할인', discounts: { percent: '비율', amount: '금액' }, percentOff: '비율', amount: '금액', currency: '통화', couponDays: '쓸 수 있는 날 수', couponTraits: '다음 메일에서 속성 discount_code로 쓸 수 있습니다.', pool: '풀', poolNote: '같은 풀을 쓰는 여정은 처리량을 나눠 씁니다.', perHour: '시간당 사람 수', journey: '여정', entryType: '누가 들어오는지', entryTypes: { event: '이벤트로', segment: '세그먼트로', schedule: '시계에 맞춰', date: '고객의 날짜에', api: '다른 시스템에서' },
      entryNotes: { event: '이 일을 한 사람이, 알려지는 순간부터.', segment: '이제부터 들어오거나 나가는 사람. 고정 목록도 세그먼트입니다.', schedule: '아래 조건에 맞는 모든 사람이, 사는 곳의 그 시각에.', date: '생일, 갱신일, 배송일의 며칠 전이나 후.', api: '고객을 지정하는 API 호출.' },
      segment: '세그먼트', side: '언제', sides: { entered: '들어올 때', left: '나갈 때' }, rythm: '얼마나 자주', rythms: { daily: '매일', weekly: '매주', monthly: '매월' }, dayOfMonth: '날짜', yearly: '해마다', again: '같은 사람이 얼마나 자주', key: '값마다 따로 진행', keyNote: 'order_id 같은 이벤트 속성. 비우면 사람마다 한 번만 진행합니다.',
      reentry: '다시 들어오기', reentries: { usual: '기본대로', never: '안 됨', 'after-exit': '나가면 바로', after: '얼마 뒤에' }, atLeast: '최소 간격', tolerance: '이만큼 늦은 이벤트까지', validFrom: '이때부터', validUntil: '이때까지', rule: '이런 사람만', exclude: '이런 사람은 빼고', addRule: '일부만 들어오게…', addExclude: '일부는 빼기…',
      removeRule: '모두 들어오게', removeExclude: '아무도 빼지 않기', removeEnding: '{number}번 삭제', endingRule: '이럴 때 끝남', goals: '목표', goalsNote: '목표를 이룬 사람은 어디에 있든 여정을 마칩니다.', exits: '일찍 나가기', exitsNote: '해당하는 사람은 여정을 떠나며, 목표로 세지 않습니다.', addEndingEvent: '이벤트로', addEndingRule: '규칙으로', journeyName: '이름', description: '무엇을 위한 여정인지',
      priority: '우선순위', priorityNote: '0–100: 한도가 있을 때 누가 먼저인지', holdout: '비교군', holdoutNote: '비교를 위해 아무것도 받지 않음',
    },
    mail: {
      languages: '언어', notWritten: '{language} 내용은 아직 없습니다.', write: '쓰기', copyFrom: '{language}에서 시작', removeLanguage: '{language} 삭제', subject: '제목', letters: '{count}자 · 휴대전화에는 약 {most}자가 보입니다', form: '형식', text: '텍스트', insert: '넣기…', fromText: '텍스트로 만들기', preview: '미리보기', phone: '휴대전화', inbox: '받은편지함', sender: '하늘찻집',
      noSubject: '(제목 없음)', samples: '예시 값', samplesNote: '미리보기에만 쓰입니다.', class: '메시지 종류', classes: { marketing: '마케팅', service: '서비스', legal: '법정 고지', transactional: '거래' },
      classNotes: { marketing: '동의가 필요하고, 방해 금지 시간과 한도를 지킵니다.', service: '이용 중인 것에 관한 안내. 방해 금지 시간을 지킵니다.', legal: '해당하는 모든 사람에게 전해져야 합니다.', transactional: '방금 한 일에 대한 답입니다.' }, purpose: '목적', topic: '주제', fallback: '그 밖에는', fallbackNote: '이 언어들을 쓰지 않는 사람에게',
    },
    approved: {
      title: '승인된 콘텐츠', take: '승인된 콘텐츠 가져오기', takeNote: '여기에 쓴 내용을 대신합니다. 실행 취소로 되돌릴 수 있습니다.', choose: '콘텐츠 선택', noneFound: '그런 콘텐츠가 없습니다', approved: '승인됨', notApproved: '승인되지 않음', nothing: '아직 쓴 내용이 없습니다. 이 종류의 메시지에는 관리자가 승인한 콘텐츠가 필요합니다.',
      same: '<content></content> 콘텐츠와 같은 내용입니다. 승인됨: <by></by>.', sameWaits: '<content></content> 콘텐츠와 같은 내용입니다. 아직 승인되지 않았으며 관리자가 승인합니다.', another: '이 내용과 똑같은 콘텐츠가 없습니다. 이 종류의 메시지에는 관리자가 승인한 콘텐츠가 필요합니다. 하나를 가져오거나 이 내용을 저장하세요.',
      save: '콘텐츠로 저장…', savedMeanwhile: '그사이 다른 사람이 ‘{key}’에 다른 내용을 저장했습니다. 지금 내용을 확인한 뒤 다른 이름으로 저장하거나 바꾸세요.', saveTitle: '콘텐츠로 저장', saveNote: '저장하면 관리자가 읽고 승인합니다. 그 뒤에 여기서 바꾼 내용은 다른 콘텐츠가 됩니다.', key: '키', keyNote: '동료가 이 이름으로 찾습니다.', keyBad: 'a–z, 0–9, -만 쓰고 64자까지입니다.', replaces: '이 키의 콘텐츠가 이미 있습니다. 내용이 이것으로 바뀌고 다시 승인을 받아야 합니다.', doSave: '저장', replace: '바꾸기', cancel: '취소', close: '닫기',
      savedWaits: '{key} 콘텐츠로 저장했습니다. 관리자가 승인해야 여정을 게시할 수 있습니다.', savedApproved: '{key} 콘텐츠로 저장했습니다. 이 내용은 이미 승인되어 있습니다.', toContent: '콘텐츠 보기',
    },
    publish: {
      publish: '게시', title: '“{name}” 게시', cancel: '취소', done: '게시했습니다', notKept: '초안을 저장하지 못해 아직 게시할 것이 없습니다.', errors: '먼저 {count}가지를 고쳐야 합니다.', enters: '{entry}: 이제부터 이 버전으로 들어옵니다.', holdout: '비교를 위해 {percent}는 제외됩니다.', first: '첫 버전이며 {count}단계입니다.',
      same: '게시된 버전과 같은 내용입니다.', changes: '단계 추가 {added, number}, 삭제 {removed, number}, 변경 {changed, number}.', restChanged: '진입, 목표 또는 이름도 바뀌었습니다.', inside: '지금 {count, number}명이 진행 중입니다', stay: '버전 {version, number}에 끝까지 머무릅니다', move: '새 버전으로 옮깁니다', map: '예전 단계에서 새 단계로',
      moving: '{moving, number}명이 옮겨 가고 {staying, number}명은 남습니다.', fromWith: '{node} · {count, number}명', stays: '예전 버전에 남음', letStay: '{node}에 있는 사람은 남기기', already: '이미 세그먼트에 있는 {count, number}명도 지금 들어오게 하기', alreadyNote: '선택하지 않으면 이제부터 세그먼트에 들어오는 사람만 들어옵니다.',
    },
    life: {
      pause: '일시 중지', resume: '다시 시작', stop: '멈추기', cancel: '취소', pauseNote: '아무도 들어오지 않고, 진행 중인 {count, number}명은 다시 시작할 때까지 제자리에 머무릅니다.', resumeNote: '고객이 다시 들어오고 진행 중인 {count, number}명이 이어 갑니다. 그사이 끝난 기다림은 지나갑니다.', stopNote: '더 이상 아무도 들어오지 않습니다. 나중에 다시 게시할 수 있습니다.',
      inside: '{count, number}명이 진행 중입니다', finish: '끝까지 갑니다', exit: '지금 나가며 더는 받지 않습니다', pauseDone: '일시 중지했습니다', resumeDone: '다시 시작했습니다', stopDone: '더 이상 들어오지 않습니다',
    },
    fresh: {
      title: '새 여정', note: '게시하기 전에는 아무 일도 일어나지 않습니다', begin: '시작할 것', scratch: '처음부터', scratchNote: '진입과 끝만 있고 나머지는 직접 만듭니다.', name: '이름', key: '키', keyNote: '주소에 쓰이며 바뀌지 않습니다.', keyBad: 'a–z, 0–9, -만 쓰고 64자까지입니다.', make: '초안 만들기',
      templates: {
        'back-in-stock': { name: '재입고 알림', note: '기다리던 고객에게, 그 몫을 따로 둔 동안 알립니다.' },
        welcome: { name: '환영 인사', note: '가입한 사람에게 보내는 첫 메일.' }, 'abandoned-cart': { name: '남겨 둔 장바구니', note: '장바구니가 네 시간 조용하면 한 번 알립니다.' }, 'review-request': { name: '후기 부탁', note: '주문 일주일 뒤, 단골과 다른 고객에게 다르게 묻습니다.' },
        'win-back': { name: '다시 만나기', note: '오래 사지 않은 고객에게 한 번 연락합니다.' }, birthday: { name: '생일', note: '해마다 생일에 보내는 축하.' }, 'order-confirmation': { name: '주문 확인', note: '모든 주문에 보내는 영수증. 동의 없이 보낼 수 있고, 먼저 내용을 승인받아야 합니다.' }, 'shop-thanks': { name: '매장 구매 감사', note: '매장에서 산 뒤 문자 게이트웨이로 보내는 문자.' }, 'after-complaint': { name: '불만 접수 후', note: '해결될 때까지 권유를 멈추고, 그다음 평소대로.' },
      },
    },
    versions: { title: '버전', note: '달라진 점을 나란히', draft: '초안', version: '버전 {version, number}', from: '이전', to: '이후', same: '두 버전의 내용이 같습니다.', changes: '달라진 점', where: '위치', field: '항목', before: '이전', after: '이후', journey: '여정' },
  },
};
