import type { StructureWords } from './en';

export const ja: StructureWords = {
  structure: {
    title: '構成', note: '商品に書けること、並ぶ場所、見せる場所', parts: '表示する部分', families: '商品群', categories: 'カテゴリー', channels: '言語とチャネル', back: '一覧へ戻る', save: '保存', saved: '保存しました', cancel: 'キャンセル', close: '閉じる',
    changed: '未保存', drop: '変更を取り消す', version: 'バージョン{version}', itsProducts: '該当する商品', delete: '削除', deleteOne: '{name}を削除', deleted: '{name}を削除しました', gone: '見つかりません', unnamed: '名前なし', up: '{what}を上へ', down: '{what}を下へ', remove: '{what}を外す', nameIn: '名前（{locale}）', key: 'キー', keyNote: 'アドレスやファイルに使われ、変わりません。',
    meanwhile: 'その間にほかの人が保存しました', meanwhileNote: '入力した内容はまだ残っています。相手の内容を見るか、自分の内容で上書きできます。', takeTheirs: '自分の変更を捨てて相手の内容を見る', keepMine: '自分の内容で続ける',
    chooseFamily: '商品群を選んでください', familyNote: '商品群は、その商品に何を書けるかを決めます。やかんには容量、シャツにはサイズがあります。必須としたものは完成度に数えられます。', noFamilies: '商品群はまだありません。', newFamily: '新しい商品群', attributeCount: '属性{count}件', deleteFamily: '商品のない商品群だけを削除できます。',
    attributes: '属性', attribute: '属性', noAttributes: '名前と価格のほかに書けることはまだありません。', addAttribute: '属性を追加', what: '種類と条件', type: '種類', types: { text: 'テキスト', number: '数値', boolean: 'はい／いいえ', choice: '選択', money: '金額', date: '日付' }, unit: '単位', numberIn: '数値（{unit}）', options: '選択肢', option: '選択肢{number}', addOption: '選択肢を追加',
    localised: '言語ごとに異なる', perChannel: 'チャネルごとに変えられる', byLanguage: '言語別', byChannel: 'チャネル別', requiredFor: '必須のチャネル', requiredForNote: 'これがないと、そのチャネルで商品は完成しません。', neededOn: '{channels}で必須',
    chooseCategory: 'カテゴリーを選んでください', categoryNote: 'カテゴリーの中にカテゴリーを置け、商品は複数に並べられます。検索では下位のものもまとめて数えます。', noCategories: 'カテゴリーはまだありません。', newCategory: '新しいカテゴリー', newWithin: '{name}の中に新しいカテゴリー', parent: '上位カテゴリー', top: '最上位', toTop: '最上位へ', position: '順番', positionNote: '並ぶカテゴリーのうち、小さい数から先に出ます。', deleteCategory: '商品も下位カテゴリーもないカテゴリーだけを削除できます。',
    judgedAnew: '保存すると、すべての商品の完成度をバックグラウンドで見直します。', record: '商品を管理するシステム', another: '別のシステム', systemName: 'システムの名前', recordHere: '商品とカテゴリーを、手作業やファイルでここで変更します。キーでも変更できます。', recordElsewhere: 'そのシステムがサーバーキーで商品とカテゴリーを伝えます。人はここでは変更できず、そちらへ案内されます。商品群、言語、チャネルはここで決めます。',
    languages: '言語', languagesNote: '商品を説明する言語です。先頭の言語が優先されます。', language: '別の言語', addLanguage: '追加', currency: '通貨', currencyNote: 'すべての基本価格の通貨。空なら商品ごとに決めます。', anyCurrency: '商品ごと', channelsOnly: 'チャネル', channelsNote: '商品を見せる場所と、そこで使う言語です。', channel: 'チャネル', newChannel: '新しいチャネル', channelName: '名前', spoken: 'そこで使う言語', addChannel: 'チャネルを追加',
    members: { names: '名前', key: 'キー', attributes: '属性', one_attributes: '属性', options: '選択肢', one_options: '選択肢', type: '種類', unit: '単位', localised: '言語ごとに異なる', perChannel: 'チャネルごとに変えられる', requiredFor: '必須のチャネル', parent: '上位カテゴリー', position: '順番', locales: '言語', channels: 'チャネル', one_channels: 'チャネル', name: '名前', currency: '通貨', record: '管理システム', is: '管理先' },
  },
  structureFaults: {
    at: '{place}：{says}', required: '不足しています。', invalid_key: 'キーには英小文字、数字、-、_を64文字まで使えます。チャネルのキーは言語コードと別にしてください。', invalid_text: '文字が多すぎるか、保存できない文字があります。', invalid_locale: '言語はBCP 47の形で書きます：ko、ja、en、pt-BR。', unknown_locale: 'カタログにない言語です。', unknown_channel: 'もうないチャネルです。ここから外してください。', unknown_currency: 'その通貨はありません。KRWのように3文字で書きます。', unknown_type: 'その種類はありません。', wrong_type: 'この種類には合いません。',
    wrong_options: '選択には選択肢が必要です。', said_twice: '2回出てきます。', too_many: '多すぎます。', unknown_category: 'もうないカテゴリーです。', category_cycle: '自分自身の中に入ってしまいます。', too_deep: 'カテゴリーは10段階までです。', changed_meanwhile: 'その間にほかの人が保存しました。入力した内容は残っています。', key_taken: 'このキーはすでにあります。別のものを選んでください。', record_is_elsewhere: '商品とカテゴリーは別のシステムで管理しています。そちらで変更してください。',
    attribute_in_use: '外すか変えようとしているものを商品{products}点が使っています：{attributes}。先に商品から外すか、新しいキーにしてください。', family_in_use: '商品{products}点がこの商品群です。先に別の商品群にしてください。', category_in_use: '商品{products}点と下位カテゴリー{categories}件がここにあります。先に別の場所へ移してください。',
  },
};
