import type { CatalogueWords } from './en';

export const ja: CatalogueWords = {
  catalogue: {
    title: 'カタログ', note: '販売している商品とその情報', products: '商品', board: '完成度', structure: '構成', section: 'カタログ', search: '商品を検索', searchPlaceholder: 'どの言語の名前でも、単語の一部、SKU…',
    make: '新しい商品', importFile: '取り込み', exportFile: '書き出し', asCsv: 'CSVファイル', asXlsx: 'Excelブック', count: '商品{count}点', narrow: '絞り込み', clear: 'すべて解除', choose: '{value}、{count}点',
    none: '商品はまだありません', noneNote: 'ファイルを取り込むか、手で作るか、ショップのシステムから送ってください。', nothingFound: '見つかりません', nothingFoundNote: 'どの言語でも名前の一部で検索するか、絞り込みを外してください。',
    elsewhere: '商品は{name}で管理しています。そちらで変更すると、ここにも反映されます。', noPrice: '価格なし', complete: '完成', missing: '不足{count}件', variants: 'バリエーションあり', unnamed: '名前なし',
    lifecycles: { draft: '下書き', active: '販売中', discontinued: '販売終了予定', archived: '保管' },
    dimensions: { category: 'カテゴリー', family: '商品群', lifecycle: '状態', price: '価格', gap: '不足' },
    what: { name: '名前', price: '価格', image: '画像', alt: '画像の説明' },
    gap: '{channel} {locale}：{what}', gapPlace: '{channel} {locale}：いずれか',
  },
  completeness: {
    note: 'チャネルと言語ごとに、商品を見せる準備ができているか', channel: 'チャネル', language: '言語', share: '完成', missingHere: '不足しているもの', nothing: '不足はありません', judging: '商品{count}点を新しい基準で見直しています。', see: '{what}：商品{count}点',
    of: '{all}点中{complete}点', incomplete: '未完成{count}点', noChannels: 'チャネルがありません', noChannelsNote: '管理者が「構成」でチャネルと言語を決めます。', more: 'ほか{count}件',
  },
  product: {
    back: 'カタログへ', sku: 'SKU', skuNote: 'すべてのチャネルでこの商品を指す名前', save: '保存', saved: '保存しました', archive: '保管', archiveSure: '{name}を保管しますか。販売は終わりますが、注文の記録には残ります。', cancel: 'キャンセル', close: '閉じる', archived: '保管しました', basics: '基本情報', nameIn: '名前（{locale}）', lifecycle: '状態', family: '商品群', noFamily: 'なし',
    categories: 'カテゴリー', prices: '価格', price: '価格', cost: '原価', currency: '通貨', amount: '金額', margin: '粗利', marketPrice: '価格{number}', addPrice: 'チャネル・国別の価格', channel: 'チャネル', country: '国', countryNote: '2文字：KR、JP、US', anyChannel: 'すべて', remove: '{what}を削除', values: '属性', valueIn: '{name}（{locale}）', valueOn: '{channel}の{name}', valueInOn: '{channel}の{name}（{locale}）', noValues: '商品群を選ぶと、書ける属性が表示されます。', forChannel: '値を書く対象', allChannels: 'すべてのチャネル',
    yes: 'はい', no: 'いいえ', unsaid: '未記入', media: '画像', address: 'アドレス', altIn: '画像の説明（{locale}）', addMedium: '画像を追加', medium: '画像{number}', relations: '一緒に使う商品、置き換え', kind: '関係', goes_with: '一緒に使う', replaces: '置き換える', relationSku: '相手のSKU', addRelation: '商品を追加', relation: '関係{number}', variants: 'バリエーション', axes: 'バリエーションを分ける属性', axesNote: 'バリエーションのある商品そのものは販売しません。', addVariant: '新しいバリエーション', variantOf: '{sku}のバリエーション', inherits: 'ここで空のものは親商品に従います。',
    completeness: '完成度', all: 'すべて揃っています', of: '{required}件中{present}件', new: '新しい商品', changed: '未保存', version: 'バージョン{version}',
  },
  productImport: {
    title: '商品の取り込み', file: 'ファイル', fileNote: 'CSV、Excel（.xlsx）、NDJSON。ない列はそのまま、空のセルは値を消します。', clear: '別のファイルを選ぶ', look: '変更内容を見る', close: '閉じる', cancel: 'キャンセル', added: '新規', changed: '変更', unchanged: '変更なし', rejected: '拒否', nothingYet: 'まだ何も変更していません。', changes: '変更内容', rejections: '取り込めない行', row: '行', column: '列', reason: '理由', before: '変更前', after: '変更後', empty: '空',
    apply: '商品{count}点を取り込む', applySkip: '拒否された行を除いて{count}点を取り込む', done: '商品{count}点を取り込みました', nothing: '取り込むものがありません。', first: '最初の{count}件です。', charset: '文字コード', delimiter: '区切り', comma: 'コンマ', semicolon: 'セミコロン', tab: 'タブ',
  },
  productFaults: {
    negative_price: '価格は0より小さくなりません。', mixed_currencies: '元になる価格と通貨が違います。', unknown_sku: 'このSKUの別の商品がありません。', unknown_category: 'そのカテゴリーはありません。', unknown_family: 'その商品群はありません。', unknown_attribute: '商品群にその属性がありません。', unknown_locale: 'カタログにない言語です。', unknown_channel: 'そのチャネルはありません。', wrong_type: '属性の種類に合わない値です。', wrong_locale: '言語がないか、言語が不要です。',
    invalid_money: '金額と通貨を書いてください：39000 KRW。', unknown_currency: 'その通貨はありません。', variant_taken: '同じ値のバリエーションがあります。', no_parent: 'この2つは親とバリエーションになれません。', formula: '表計算ソフトが数式とみなします。前にアポストロフィを付けてください。', said_twice: '2回出てきます。', invalid_sku: 'SKUではありません：1〜64文字、スラッシュなし。', required: '不足しています。', invalid_url: 'アドレスはhttps://か/で始まります。', no_draft_again: '販売した商品は下書きに戻りません。',
    too_many_cells: '見出しよりセルが多い行です。', changed_meanwhile: 'その間に誰かが変更しました。読み込み直してください。', key_taken: 'このSKUの商品がすでにあります。', rows_rejected: '取り込めない行があります。', unknown_country: 'その国はありません：KRのような大文字2文字。', record_is_elsewhere: '商品は別のシステムで管理しています。そちらで変更してください。',
  },
};
