import type { SegmentWords } from './en';

export const ja: SegmentWords = {
  segments: {
    title: 'セグメント', personas: 'ペルソナ', note: 'イベントのたびに正しく保たれる顧客のまとまり', search: 'セグメントを検索', searchPlaceholder: '名前・キー…', make: '新しいセグメント',
    none: 'まだセグメントがありません', noneNote: 'セグメントは顧客についての一文です。その文に当てはまる顧客はすぐに入り、当てはまらなくなるとすぐに出ます。', example: '例を読み込む', exampleRule: '直近60日に2回以上購入し、メールの受信に同意している', exampleName: '連絡してよい常連',
    nothingFound: 'その名前のセグメントはありません', nothingFoundNote: '名前やキーの一部で検索してください。', people: '{shown}人', fixed: '固定リスト', usedBy: '使用先: {names}', more: '{names}、ほか{count, number}件', unused: 'まだ使われていません',
    filling: '過去の履歴を読み込み中 {share}', live: 'ライブ', stopped: '過去の履歴は途中まで', section: 'セグメントとペルソナ',
  },
  segment: {
    edit: '編集', remove: '削除', export: 'メンバーをCSVで', sentence: 'どんな顧客か', fixedNote: '固定リストです。自分で入れた顧客だけが含まれます。', now: 'いまの人数', came: '直近{days}日に入った', went: '直近{days}日に出た', since: '正確になった時点', version: 'バージョン {version, number}', approximate: '過去の履歴を読み込んでいます。終わるまで含まれていない顧客がいます。',
    stopFilling: '履歴の読み込みを中止', stopFillingNote: 'いまより前のイベントは、ルールを保存し直すまで反映されません。', stopped: '履歴の読み込みを中止しました', size: '人数の推移', sizeChart: '{from} から {to} までの人数', days: '{count}日', span: '期間', table: '表で見る', csv: 'CSVで保存', at: '日時', sizeColumn: '人数', entered: '入った', left: '出た',
    members: 'メンバー', noMembers: 'いまは誰もいません', noMembersNote: 'ルールに当てはまる顧客がすぐここに現れます。', noMembersFixed: '取り込みやAPIで顧客を入れてください。', changes: '出入り', noChanges: 'まだ出入りはありません', noChangesNote: '出入りがあるたびにここに現れます。', cameIn: '入った', wentOut: '出た',
    by: { event: 'イベントにより', time: '時間の経過により', backfill: '過去の履歴から', merge: '顧客の統合により' }, versions: 'バージョン', noVersions: 'バージョンはひとつだけです', restore: 'エディターに読み込む', restoredTitle: 'バージョン {version, number} をエディターに読み込みました。保存すると有効になります。', present: '現在', sinceWhen: '開始',
    reach: '連絡できる人数', reachNote: '連絡先のある顧客と、同意している顧客', sampledReach: '{size, number}人中{sampled, number}人からの推定', address: '連絡先あり', consented: '同意', nobodyReach: 'まだ連絡できる顧客がいません。', overlaps: '重なるセグメント', noOverlaps: 'ほかのセグメントに属する顧客はいません。', both: '重なり {shown}人', compare: 'このセグメントに占める割合',
    usedBy: '使用先', unused: 'まだどこでも使われていません。', kinds: { segment: 'セグメント', journey: 'ジャーニー', persona: 'ペルソナ', webhook: 'Webhook送信' }, removeNote: 'ルールと履歴が消えます。顧客は残ります。', removed: '削除しました', inUse: '次のものが使っているため削除できません:', close: '閉じる', cancel: 'キャンセル', key: 'キー',
    addMember: '顧客を入れる', addMemberNote: '検索して選んでください。', takeOut: '{name} をリストから外す', added: '入れました', takenOut: '外しました',
  },
  builder: {
    fresh: '新しいセグメント', title: '{name} を編集', name: '名前', namePlaceholder: '連絡してよい常連', key: 'キー', keyNote: 'アドレスやほかのルールで使われ、後から変えられません。', keyBad: '英小文字・数字・ハイフンで64文字までです。', description: '説明', kind: '種類', byRule: 'ルールで', fixed: '固定リスト', fixedNote: '手作業・取り込み・APIで顧客を入れます。ルールはありません。',
    rule: 'ルール', form: 'フォーム', json: 'JSON表示', jsonNote: 'APIが受け取るそのままのルールです。読み取れた時点で反映されます。', jsonBad: 'まだルールになっていません: {reason}', save: '保存', saved: '保存しました', cancel: 'キャンセル', undo: '元に戻す', redo: 'やり直す',
    draft: '<at></at> の下書きです', older: 'その後セグメントが変更されました。', discard: '破棄', missing: 'まだ入力されていないところが{count, number}か所あります。', notYet: '条件を入力すると、文と人数がここに現れます。', gives: '意味', who: '当てはまる顧客', estimate: '約{count}人', interval: '{low}〜{high}人、{sampled}人を調べた推定', of: '全{count}人中', exact: '全{count}人を数えました', counting: '数えています…', people: 'そのうちの一部', nobody: 'いまは当てはまる顧客がいません', rather: 'それでも保存できます。当てはまる顧客が現れると入ります。',
    toProblem: 'その場所へ', versions: 'バージョン',
  },
  tree: {
    all: 'すべて満たす', any: 'いずれかを満たす', kind: '条件のまとめ方', empty: 'まだ何もありません。条件を追加してください。', add: '条件を追加', addGroup: 'グループを追加', addTo: 'このグループに追加', not: '否定', negate: '逆にする', up: '上へ', down: '下へ', into: '上のグループの中へ', wrap: 'グループにまとめる', unwrap: 'グループを解く', copy: '複製', remove: '削除', act: '「{name}」のその他の操作', group: 'グループ: {kind}', notGroup: 'グループ、否定: {kind}', fill: 'まだ入力されていません', keys: 'Alt ↑ ↓ 移動、Alt N 否定、Alt G まとめる、Ctrl Z 元に戻す', condition: '条件: {kind}', notCondition: '条件、否定: {kind}',
  },
  clauses: {
    trait: '顧客の属性', performed: '顧客の行動', sequence: '順に起きた行動', segment: 'ほかのセグメント', consent: '同意', identity: '連絡先', holiday: '祝日', near: 'ある場所の近く',
    notes: { trait: '属性の値', performed: 'どのイベントを何回、いつ', sequence: '見てから購入', segment: 'そのセグメントに属する', consent: '受信に同意している', identity: 'その連絡先がある', holiday: '数日のうちに祝日がある', near: '数キロメートル以内' },
  },
  fields: {
    trait: '属性', traitPlaceholder: 'address.city', op: '比較', value: '値', values: '値のリスト', valuesNote: '入力ごとにEnter', yes: 'はい', no: 'いいえ', asText: '文字として比較', asNumber: '数値として比較', asTruth: 'はい・いいえとして比較', text: '文字', number: '数値', latitude: '緯度', longitude: '経度', km: '半径 km', event: 'イベント', eventPlaceholder: 'Order Completed', where: '絞り込み', property: 'プロパティ', propertyPlaceholder: 'total', addWhere: '絞り込みを追加', removeWhere: 'この絞り込みを削除',
    measure: '測り方', once: '1回以上', count: '回数', sum: '合計', avg: '平均', min: '最小', max: '最大', distinct: '異なる値の数', first: '最初の値', last: '最後の値', ofProperty: '対象のプロパティ', times: '回数',
    window: '期間', ever: '全期間', within: '直近', between: '日付の間', from: '開始日', to: '終了日(当日を含まない)', zone: 'タイムゾーン', amount: '長さ', unit: '単位', days: '日', hours: '時間', minutes: '分', iso: 'ISO 8601 形式',
    step: 'ステップ{number}', then: 'その後', addStep: 'ステップを追加', removeStep: 'ステップ{number}を削除', same: '毎回同じプロパティ', sameNote: 'すべてのステップで値が同じであるプロパティ(例: product_id)', sameHere: 'このステップでの位置', inAll: '全体の期間', anyTime: '制限なし', limited: '期間を指定', segment: 'セグメント', consentChannel: 'チャネル', purpose: '目的', identity: '連絡先の種類', country: '国', KR: '韓国', JP: '日本', next: '今後',
  },
  operators: {
    exists: '値がある', eq: '等しい', ne: '等しくない', gt: 'より大きい', gte: '以上', lt: '未満', lte: '以下', contains: '含む', not_contains: '含まない', starts_with: 'で始まる', ends_with: 'で終わる', like: 'パターン(*は任意の文字)', in: 'のいずれか', not_in: 'のいずれでもない', before: 'より前', after: 'より後', on: 'その日', within_last: '直近', within_next: '今後', anniversary_within: '記念日が今後', near: '近く',
  },
  numbers: { gte: '以上', gt: 'より大きい', lte: '以下', lt: '未満', eq: 'ちょうど', ne: '以外' },
  why: {
    ask: '理由', askOne: '{name} に属する理由', title: '「{name}」に属する理由', titleNot: '「{name}」に属さない理由', member: '<at></at> から属しています', noMember: '属していません', looked: '確認日時', changes: 'ほかに何もなければ <at></at> に変わります', holds: '満たす', fails: '満たさない', found: '確認した値:', decided: '根拠となったイベント', toTimeline: 'タイムラインで開く', other: 'ほかのセグメントを確認', choose: 'セグメントを選択', close: '閉じる', tree: 'ルールの各部分', toSegment: 'セグメントを開く',
  },
  personas: {
    title: 'ペルソナ', note: '文章を書くときに思い浮かべる人たち', make: '新しいペルソナ', none: 'まだペルソナがありません', noneNote: 'ペルソナはセグメントに顔を与えます。どんな人で、何を望み、何を好まないのか。数字はセグメントのものです。', share: '全顧客の{share}', people: '{shown}人', compare: '比較', edit: '編集', remove: '削除', removeNote: 'セグメントは残ります。', removed: '削除しました', name: '名前', key: 'キー', segment: 'セグメント', picture: '画像', pictureNote: '絵文字ひとつ、または64KB以下の画像。', choosePicture: '画像を選ぶ', pictureTooLarge: '画像が64KBを超えています。',
    quote: '本人の言葉', demographics: 'どんな人か', psychographics: 'どう考えるか', goals: '望むこと', pains: '困っていること', channels: 'チャネル', devices: '端末', content: 'よく読むもの', label: '項目', text: '内容', addLine: '行を追加', removeLine: '行を削除', listNote: '入力ごとにEnter', save: '保存', saved: '保存しました', cancel: 'キャンセル', fresh: '新しいペルソナ', editTitle: '{name} を編集', close: '閉じる', example: '例を読み込む',
    exampleName: 'お茶が好きな美奈', exampleQuote: 'いまひとつのお茶5杯より、おいしいお茶1杯がいい。', exampleGoal: '毎月新しいお茶に出会う', examplePain: 'メールが多すぎる', exampleAge: '年齢', exampleAgeText: '30〜40歳',
    preferredBy: '{known}人中{share}', sampled: 'ペルソナごとに最大1,000人を抽出した平均です。「好み」は、わかっている顧客のなかで最も多いものです。', preferred: { channel: '好みのチャネル', device: '好みの端末', hour: '好みの時間帯', content: '主な関心分野' },
    coverage: '含まれる顧客', coverageNote: '顧客{customers}人中{covered}人が、少なくともひとつのペルソナに属します', numbers: '数字を並べて見る', measure: '指標', overlaps: '両方に属する顧客', overlapsNote: 'ふたつのペルソナが共有する顧客数です。多く重なるなら、実はひとつのペルソナかもしれません。割合は左のペルソナに対するものです。', gaps: '応えていない接点', gapsNote: '直近{days, number}日に、どこで顧客の声を聞き、そこへどれだけ送ったか。多く聞こえるのに何も送っていないチャネルがすき間です。', channel: 'チャネル', heard: '接点 {shown}件', answered: '送信 {shown}件', gap: 'すき間', all: '割合', noGaps: 'まだどのチャネルにも接点がありません。', tooFew: '比較にはペルソナがふたつ以上必要です。',
    measures: { orders_90d: '注文数、90日', revenue_90d: '売上、90日', days_since_last: '最後の注文からの日数', email_click_rate: 'メールのクリック率', average_order_90d: '平均注文額、90日', sessions_90d: '訪問数、90日' },
  },
};
