import type { StructureWords } from './en';

export const ko: StructureWords = {
  structure: {
    title: '구조', note: '상품에 적을 수 있는 것, 놓이는 곳, 보여 주는 곳', parts: '보기', families: '상품군', categories: '분류', channels: '언어와 채널', back: '목록으로', save: '저장', saved: '저장했습니다', cancel: '취소', close: '닫기',
    changed: '아직 저장하지 않음', drop: '변경 취소', version: '버전 {version}', itsProducts: '해당 상품 보기', delete: '삭제', deleteOne: '{name} 삭제', deleted: '{name}을(를) 삭제했습니다', gone: '없는 항목입니다', unnamed: '이름 없음', up: '{what} 위로', down: '{what} 아래로', remove: '{what} 빼기', nameIn: '이름 ({locale})', key: '키', keyNote: '주소와 파일에 쓰이며 바뀌지 않습니다.',
    meanwhile: '그사이 다른 사람이 저장했습니다', meanwhileNote: '입력한 내용은 아직 그대로입니다. 상대의 내용을 보거나, 내 내용으로 덮어쓸 수 있습니다.', takeTheirs: '내 변경을 버리고 상대 내용 보기', keepMine: '내 내용으로 계속하기',
    chooseFamily: '상품군을 고르세요', familyNote: '상품군은 그 상품에 무엇을 적을 수 있는지 정합니다. 주전자에는 용량, 셔츠에는 치수가 있습니다. 필수로 정한 것은 완성도에 반영됩니다.', noFamilies: '아직 상품군이 없습니다.', newFamily: '새 상품군', attributeCount: '속성 {count}개', deleteFamily: '상품이 없는 상품군만 삭제할 수 있습니다.',
    attributes: '속성', attribute: '속성', noAttributes: '아직 이름과 가격 말고는 적을 수 있는 것이 없습니다.', addAttribute: '속성 추가', what: '종류와 조건', type: '종류', types: { text: '글', number: '숫자', boolean: '예/아니요', choice: '선택', money: '금액', date: '날짜' }, unit: '단위', numberIn: '숫자 ({unit})', options: '선택지', option: '선택지 {number}', addOption: '선택지 추가',
    localised: '언어마다 다름', perChannel: '채널마다 다를 수 있음', byLanguage: '언어별', byChannel: '채널별', requiredFor: '필수인 채널', requiredForNote: '이것이 없으면 그 채널에서 상품이 완성되지 않습니다.', neededOn: '{channels} 필수',
    chooseCategory: '분류를 고르세요', categoryNote: '분류 안에 분류를 둘 수 있고, 상품은 여러 분류에 놓일 수 있습니다. 검색은 하위 분류까지 함께 셉니다.', noCategories: '아직 분류가 없습니다.', newCategory: '새 분류', newWithin: '{name} 안에 새 분류', parent: '상위 분류', top: '맨 위', toTop: '맨 위로', position: '순서', positionNote: '나란한 분류 가운데 작은 수부터 나옵니다.', deleteCategory: '상품도 하위 분류도 없는 분류만 삭제할 수 있습니다.',
    judgedAnew: '저장하면 모든 상품의 완성도를 백그라운드에서 다시 살핍니다.', record: '상품을 관리하는 시스템', another: '다른 시스템', systemName: '시스템 이름', recordHere: '상품과 분류를 여기에서 손이나 파일로 바꿉니다. 키로도 바꿀 수 있습니다.', recordElsewhere: '그 시스템이 서버 키로 상품과 분류를 알려 줍니다. 사람은 여기에서 바꿀 수 없고 그곳으로 안내받습니다. 상품군, 언어, 채널은 여기에서 정합니다.',
    languages: '언어', languagesNote: '상품을 설명하는 언어입니다. 맨 앞의 언어를 먼저 씁니다.', language: '다른 언어', addLanguage: '추가', currency: '통화', currencyNote: '모든 기본 가격의 통화. 비우면 상품마다 정합니다.', anyCurrency: '상품마다 다름', channelsOnly: '채널', channelsNote: '상품을 보여 주는 곳과 그곳의 언어입니다.', channel: '채널', newChannel: '새 채널', channelName: '이름', spoken: '그곳의 언어', addChannel: '채널 추가',
    members: { names: '이름', key: '키', attributes: '속성', one_attributes: '속성', options: '선택지', one_options: '선택지', type: '종류', unit: '단위', localised: '언어마다 다름', perChannel: '채널마다 다를 수 있음', requiredFor: '필수인 채널', parent: '상위 분류', position: '순서', locales: '언어', channels: '채널', one_channels: '채널', name: '이름', currency: '통화', record: '관리 시스템', is: '관리하는 곳' },
  },
  structureFaults: {
    at: '{place} — {says}', required: '빠진 것이 있습니다.', invalid_key: '키는 영어 소문자, 숫자, -, _로 64자까지 쓸 수 있습니다. 채널의 키는 언어 코드와 달라야 합니다.', invalid_text: '글이 너무 길거나 저장할 수 없는 문자가 있습니다.', invalid_locale: '언어는 BCP 47에 따라 적습니다: ko, ja, en, pt-BR.', unknown_locale: '카탈로그에 없는 언어입니다.', unknown_channel: '이제 없는 채널입니다. 여기에서 빼 주세요.', unknown_currency: '그런 통화가 없습니다. KRW처럼 세 글자로 적습니다.', unknown_type: '그런 종류가 없습니다.', wrong_type: '이 종류에는 맞지 않습니다.',
    wrong_options: '선택에는 선택지가 필요합니다.', said_twice: '두 번 나옵니다.', too_many: '너무 많습니다.', unknown_category: '이제 없는 분류입니다.', category_cycle: '자기 안에 놓이게 됩니다.', too_deep: '분류는 열 단계까지 둘 수 있습니다.', changed_meanwhile: '그사이 다른 사람이 저장했습니다. 입력한 내용은 그대로 있습니다.', key_taken: '이 키는 이미 있습니다. 다른 키를 고르세요.', record_is_elsewhere: '상품과 분류는 다른 시스템에서 관리합니다. 그곳에서 바꾸세요.',
    attribute_in_use: '없애거나 바꾸려는 것을 상품 {products}개가 쓰고 있습니다: {attributes}. 먼저 상품에서 빼거나, 새로운 키를 쓰세요.', family_in_use: '상품 {products}개가 이 상품군입니다. 먼저 다른 상품군으로 바꾸세요.', category_in_use: '상품 {products}개와 하위 분류 {categories}개가 여기에 있습니다. 먼저 다른 곳으로 옮기세요.',
  },
};
