import type { CatalogueWords } from './en';

export const ko: CatalogueWords = {
  catalogue: {
    title: '카탈로그', note: '판매하는 상품과 그 정보', products: '상품', board: '완성도', structure: '구조', section: '카탈로그', search: '상품 검색', searchPlaceholder: '어느 언어의 이름이든, 단어 일부, SKU…',
    make: '새 상품', importFile: '가져오기', exportFile: '내보내기', asCsv: 'CSV 파일', asXlsx: '엑셀 파일', count: '상품 {count}개', narrow: '좁혀 보기', clear: '모두 지우기', choose: '{value}, {count}개',
    none: '아직 상품이 없습니다', noneNote: '파일을 가져오거나, 직접 만들거나, 쇼핑몰 시스템에서 보내세요.', nothingFound: '결과가 없습니다', nothingFoundNote: '어느 언어든 이름의 일부로 검색하거나 필터를 지워 보세요.',
    elsewhere: '상품은 {name}에서 관리합니다. 그곳에서 바꾸면 여기에 저절로 반영됩니다.', noPrice: '가격 없음', complete: '완성', missing: '빠진 것 {count}개', variants: '옵션 있음', unnamed: '이름 없음',
    lifecycles: { draft: '초안', active: '판매 중', discontinued: '단종', archived: '보관' },
    dimensions: { category: '분류', family: '상품군', lifecycle: '상태', price: '가격', gap: '빠진 것' },
    what: { name: '이름', price: '가격', image: '사진', alt: '사진 설명' },
    gap: '{channel} {locale}: {what}', gapPlace: '{channel} {locale}: 무엇이든',
  },
  completeness: {
    note: '채널과 언어별로 상품을 보여 줄 준비가 되었는지', channel: '채널', language: '언어', share: '완성', missingHere: '빠진 것', nothing: '빠진 것이 없습니다', judging: '상품 {count}개를 새 기준으로 다시 살피는 중입니다.', see: '{what}: 상품 {count}개',
    of: '{all}개 중 {complete}개', incomplete: '미완성 {count}개', noChannels: '채널이 없습니다', noChannelsNote: '관리자가 ‘구조’에서 채널과 언어를 정합니다.', more: '{count}개 더',
  },
  product: {
    back: '카탈로그로', sku: 'SKU', skuNote: '모든 채널에서 이 상품을 가리키는 이름', save: '저장', saved: '저장했습니다', archive: '보관', archiveSure: '{name}을(를) 보관할까요? 더는 판매하지 않지만 주문 기록에는 남습니다.', cancel: '취소', close: '닫기', archived: '보관했습니다', basics: '기본 정보', nameIn: '이름 ({locale})', lifecycle: '상태', family: '상품군', noFamily: '없음',
    categories: '분류', prices: '가격', price: '가격', cost: '원가', currency: '통화', amount: '금액', margin: '마진', marketPrice: '가격 {number}', addPrice: '채널·국가별 가격', channel: '채널', country: '국가', countryNote: '두 글자: KR, JP, US', anyChannel: '모두', remove: '{what} 지우기', values: '속성', valueIn: '{name}({locale})', valueOn: '{channel}의 {name}', valueInOn: '{channel}의 {name} ({locale})', noValues: '상품군을 고르면 적을 수 있는 속성이 나타납니다.', forChannel: '값을 적을 곳', allChannels: '모든 채널',
    yes: '예', no: '아니요', unsaid: '적지 않음', media: '사진', address: '주소', altIn: '사진 설명 ({locale})', addMedium: '사진 추가', medium: '사진 {number}', relations: '함께 쓰는 상품, 대체 상품', kind: '관계', goes_with: '함께 쓰는 상품', replaces: '대체하는 상품', relationSku: '상대 상품의 SKU', addRelation: '상품 추가', relation: '관계 {number}', variants: '옵션', axes: '옵션을 나누는 속성', axesNote: '옵션이 있는 상품 자체는 판매하지 않습니다.', addVariant: '새 옵션', variantOf: '{sku}의 옵션', inherits: '여기서 비워 둔 것은 상위 상품을 따릅니다.',
    completeness: '완성도', all: '모두 갖추었습니다', of: '{required}개 중 {present}개', new: '새 상품', changed: '아직 저장하지 않음', version: '버전 {version}',
  },
  productImport: {
    title: '상품 가져오기', file: '파일', fileNote: 'CSV, 엑셀(.xlsx), NDJSON. 없는 열은 그대로 두고, 빈 칸은 값을 지웁니다.', clear: '다른 파일 고르기', look: '바뀔 내용 보기', close: '닫기', cancel: '취소', added: '새 상품', changed: '변경', unchanged: '그대로', rejected: '거부', nothingYet: '아직 아무것도 바꾸지 않았습니다.', changes: '바뀌는 내용', rejections: '가져올 수 없는 행', row: '행', column: '열', reason: '이유', before: '이전', after: '이후', empty: '비어 있음',
    apply: '상품 {count}개 가져오기', applySkip: '거부된 행을 빼고 {count}개 가져오기', done: '상품 {count}개를 가져왔습니다', nothing: '가져올 것이 없습니다.', first: '처음 {count}개입니다.', charset: '문자 집합', delimiter: '칸 구분', comma: '쉼표', semicolon: '쌍반점', tab: '탭',
  },
  productFaults: {
    negative_price: '가격은 0보다 작을 수 없습니다.', mixed_currencies: '딸린 가격과 통화가 다릅니다.', unknown_sku: '이 SKU의 다른 상품이 없습니다.', unknown_category: '그런 분류가 없습니다.', unknown_family: '그런 상품군이 없습니다.', unknown_attribute: '상품군에 그런 속성이 없습니다.', unknown_locale: '카탈로그에 없는 언어입니다.', unknown_channel: '그런 채널이 없습니다.', wrong_type: '속성의 종류와 맞지 않는 값입니다.', wrong_locale: '언어가 빠졌거나, 언어가 없어야 합니다.',
    invalid_money: '금액과 통화를 적으세요: 39000 KRW.', unknown_currency: '그런 통화가 없습니다.', variant_taken: '값이 같은 옵션이 이미 있습니다.', no_parent: '이 둘은 상위 상품과 옵션이 될 수 없습니다.', formula: '스프레드시트가 수식으로 여길 값입니다. 앞에 작은따옴표를 붙이세요.', said_twice: '두 번 나옵니다.', invalid_sku: 'SKU가 아닙니다: 1~64자, 빗금 없이.', required: '빠진 것이 있습니다.', invalid_url: '주소는 https:// 또는 /로 시작합니다.', no_draft_again: '판매한 상품은 초안으로 돌아가지 않습니다.',
    too_many_cells: '제목 줄보다 칸이 많습니다.', changed_meanwhile: '그사이 누군가 바꾸었습니다. 다시 불러오세요.', key_taken: '이 SKU의 상품이 이미 있습니다.', rows_rejected: '가져올 수 없는 행이 있습니다.', unknown_country: '그런 국가가 없습니다: KR처럼 대문자 두 글자.', record_is_elsewhere: '상품은 다른 시스템에서 관리합니다. 그곳에서 바꾸세요.',
  },
};
