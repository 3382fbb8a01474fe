import type { SalesWords } from './en';

export const ja: SalesWords = {
  inventory: {
    title: '在庫', note: 'どこに何があり、いくつ約束できるか', live: 'リアルタイム', paused: '更新停止中', stock: '在庫', locations: '拠点', waiting: '入荷待ち', counts: '棚卸', runningLow: '在庫わずか', find: '商品を探す', findPlaceholder: '名前またはSKU', place: '拠点', everywhere: 'すべて', clear: '消す',
    low: '残り少ないものだけ', levels: '手持ち・予約・割当を表示', product: '商品', total: '全拠点', available: '販売可能', onHand: '手持ち', reserved: '予約', allocated: '割当', safety: '安全在庫', incoming: '入荷予定',
    levelsShort: '手持ち {onHand} · 予約 {reserved} · 割当 {allocated}', none: '在庫がありません', noneNote: 'どこかで数えるか入荷すると、台帳とともにここに現れます。', nothingFound: '当てはまるものがありません', nothingFoundNote: '別の言葉か、別の拠点でお試しください。',
    cell: '{product}、{place}：販売可能 {count}', cellTotal: '{product}、全拠点：販売可能 {count}', cellNone: '{product}、{place}：取り扱いなし', keys: '矢印キーで数字を移動し、Enterで台帳を開きます。', loading: '続きを読み込み中',
  },
  elsewhere: {
    stock: '在庫は{name}で管理しています。そちらで変更すると、ここにも反映されます。', carts: 'カートは{name}で管理しています。そちらで変更すると、ここにも反映されます。', orders: '注文は{name}で管理しています。取り消しと引き渡しはそちらで行い、ここにも反映されます。',
  },
  ledger: {
    title: '台帳', close: '閉じる', all: '全拠点', none: 'まだ何もありません', more: '以前の動き', by: '{actor}', order: '注文', system: 'システム',
    kinds: { adjusted: '調整', received: '入荷', counted: '棚卸', transferred: '移動', expected: '入荷予定', reserved: '予約', released: '予約解除', allocated: '割当', unallocated: '割当解除', fulfilled: '引き渡し' },
    reasons: { count: '棚卸', left: '取り消し', ordered: '注文済み', replaced: '置き換え', checkout: '注文', cancelled: '取り消し', expired: '期限切れ', delivery: '納品', opening: '開店時' },
    adjust: '調整する', delta: '増減', deltaNote: '増やすときはそのまま、減らすときはマイナスを付けます。', reason: '理由', reasonPlaceholder: '棚卸、破損、納品 …', reference: '参照', referencePlaceholder: '納品書番号', save: '記録する', saved: '現在 {count} です',
  },
  counts: {
    title: '棚卸', note: '棚にある実際の数と、差異の扱い', make: '新しい棚卸', place: '拠点', everywhere: 'すべての拠点', clear: '消去', state: '状態', all: 'すべて', none: 'まだ棚卸はありません', noneNote: '拠点を選んで始めてください。販売は続けられます。数えた瞬間の差異だけを計上します。', nothingFound: '該当する棚卸がありません', nothingFoundNote: '別の拠点か状態を選んでください。',
    states: { open: '進行中', submitted: '承認待ち', booked: '計上済み', cancelled: '取り消し' }, openedBy: '{name}が開始', blind: 'ブラインド', back: 'すべての棚卸',
    skus: 'この商品だけ', skusNote: 'SKUを入力してEnter。空ならそこにあるはずのすべての商品です。', reference: '参照', referencePlaceholder: '秋の棚卸', blindNote: '数える人に予定数を見せません。', open: '棚卸を始める', cancelForm: 'キャンセル', close: '閉じる',
    count: '数える', sku: 'SKU', skuPlaceholder: 'スキャンまたは入力してEnter', counted: '実数', write: '記録する', adds: 'スキャンごとに1つ足す', addsNote: 'オフにするとEnterで数の欄へ移ります。', found: '{name}：{count}', expected: '予定', variance: '差異', notYet: '未計数', countOne: '{name}を数える',
    show: '表示', shows: { all: 'すべて', differing: '差異あり', uncounted: '未計数' }, lines: '棚卸の品目', noLines: '表示するものがありません', noLinesNote: 'スキャンするか、別の表示を選んでください。', sumLines: '品目', sumCounted: '計数済み', sumDiffering: '差異あり', sumMore: '過剰', sumFewer: '不足',
    submit: '提出', submitNote: '許容範囲内ならすぐに計上されます。そうでなければ別の人が確認します。数えた人と提出した人は承認できません。', uncounted: '{count}品目が未計数です', leave: 'そのままにする', zero: 'ないものとする', submitted: '別の人の承認が必要です', bookedNow: '計上しました', approve: '承認', approveNote: '差異だけを計上します。その間に売れた分はそのままです。', approved: '計上しました',
    reject: '数え直しを求める', rejectReason: '数え直すものとその理由', rejected: '数える人に戻しました', rejection: '数え直し：{reason}', cancel: '棚卸を取り消す', cancelNote: '何も計上されません。', keep: '残す', cancelled: '取り消しました',
    exceeds: '許容範囲を超過：{limits}', limits: { units: '数量', percent: '割合', value: '原価金額' }, shortTitle: '約束した数より少なくなっています', shortOne: '{sku}：実在庫{onHand}、約束済み{promised}', submittedBy: '{name}が提出', decidedBy: '{name}が決定',
    tolerance: '許容範囲', toleranceNote: '設定したすべての上限内なら、提出時に計上されます。上限がなければ、どの差異も別の人が確認します。独自の上限がない拠点には、すべての拠点の上限が適用されます。', maxUnits: '品目ごとの数量', maxPercent: '予定に対する割合（%）', maxValue: '原価の合計（最小単位）', currency: '通貨', save: '保存', toleranceSaved: '保存しました',
    problems: { same_person: 'あなたが数えた、または提出した棚卸です。役割にかかわらず別の人が承認してください。', not_counted: '未計数の品目があります。', nothing_counted: 'まだ何も数えていません。', counted_elsewhere: 'この拠点の別の棚卸ですでに数えられています。先にそちらを終えるか取り消してください。', unknown_sku: 'カタログにないSKUです。', invalid_sku: 'SKUではありません。', out_of_range: 'ありえない数です。正しかったのなら、その後さらに出ています。数え直してください。', count_submitted: '提出済みの棚卸です。数え直すには差し戻してください。', count_booked: '計上済みの棚卸です。', count_cancelled: '取り消された棚卸です。', count_open: '再び進行中の棚卸です。もう一度確認してください。' },
  },
  runningLow: {
    title: '在庫わずか', note: '早くなくなるものから', place: '拠点', everywhere: 'すべての拠点', clear: '消去', within: '期間', days: '{count}日', lead: '入荷までの日数', product: '商品', at: '拠点', available: '販売可能', incoming: '入荷予定', mean: '1日の需要', observed: '観測日数', runsOut: 'なくなる日', toOrder: '発注数', out: '在庫切れ', none: 'なくなるものはありません', noneNote: '選んだ期間の中では見つかりませんでした。8週間売れていないものは予測しません。', more: 'さらに表示', table: '在庫わずかの商品',
    how: '直近56日から学び、新しい日ほど重く見ます。在庫がなかった日は除きます。発注数は、入荷までの需要を95%の確率で満たす数から、販売可能数と入荷予定数を引いたものです。',
  },
  locations: {
    title: '拠点', make: '新しい拠点', edit: '変更', editOne: '{name}を変更', none: 'まだ拠点がありません', noneNote: '店舗と倉庫を作ってください。在庫は拠点に置かれ、お客様はそこで受け取ります。', close: '閉じる', cancel: 'やめる', save: '保存', saved: '保存しました',
    name: '名前', code: 'コード', codeNote: 'アドレスやファイルに使われ、変わりません。', kind: '種類', kinds: { shop: '店舗', warehouse: '倉庫', popup: 'ポップアップ', transit: '輸送中' }, country: '国', countryNote: 'KRのような2文字', zone: 'タイムゾーン', address: '住所',
    latitude: '緯度', longitude: '経度', hours: '営業時間', hoursNote: '10:00-13:00, 14:00-19:00 のように書きます。空なら休み、すべて空なら常に営業。', closed: '休業日', closedNote: '2026-09-25 のように書き、Enterで確定します。', capacity: '1日の注文数', capacityNote: '用意できる数。空なら制限なし。',
    services: '行うこと', service: { pickup: '店頭受け取り', returns: '返品の受け付け', ship: 'お客様への発送' }, reach: 'お客様が来る距離（km）', reachNote: 'どこまで遠くから受け取りに来るか。空なら50です。', rank: '順位', rankNote: '小さい数の在庫から使います。', active: '在庫を約束する', inactive: '約束しない', always: '常に営業', days: { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' }, today: '本日 {spans}', closedToday: '本日休業',
  },
  waiting: {
    title: '入荷待ち', note: '品切れの商品を待っているお客様', none: '待っているお客様はいません', noneNote: '再入荷のお知らせを希望したお客様がここに並び、順番が来ると知らされます。', count: '{count}人待ち', wantsAll: '希望数 {count}点', held: '{count}人分を取り置き中',
    who: '待っているお客様', nobody: '待っているお客様はいません', customer: 'お客様 {id}', unknown: 'まだ不明', since: '申込', wants: '{count}点希望', toldTimes: '{count}回通知', heldUntil: '取り置き期限', all: '待っている人をすべて見る', more: '以前の申込', close: '閉じる', waitsFor: '入荷を待つ商品', waitsForNothing: '入荷を待つ商品はありません',
    states: { waiting: '待機中', told: '通知済み', ordered: '注文済み', bought: '購入済み', left: '取り消し', lapsed: '期限切れ', merged: '統合済み', withdrawn: '販売終了' }, share: '通知したお客様の分を{minutes, number}分間取り置きます。1点につき{factor, number}人に知らせます。', change: '変更', shareTitle: '再入荷の割り当て', hold: '取り置き時間(分)', holdNote: '5~2,880分。その間はほかの人は購入できません。', factor: '1点あたりの通知人数', factorNote: '1.0~5.0。点数を超える人の分は取り置きません。', cancel: 'キャンセル', save: '保存', saved: '保存しました',
  },
  orders: {
    checkout: '購入手続き', take: 'カートを引き継ぐ', title: '注文', note: '新しい順', state: '状態', all: 'すべて', clear: '消す', number: '番号', numberPlaceholder: '4J9K2-7QX1B のような番号', none: 'まだ注文がありません', noneNote: 'お店で買われたものが、どこから出るかとともにここに現れます。', nothingFound: 'その注文はありません', nothingFoundNote: '番号をもう一度確かめるか、別の状態を選んでください。',
    states: { placed: '支払い待ち', paid: '支払い済み', allocated: '引き渡し待ち', fulfilled: '引き渡し済み', cancelled: '取り消し' }, ships: '配送', collects: '{place}で受け取り', pieces: '{count}点', erased: '消去済み', unnamed: 'ゲスト',
    keptIn: '管理先', keptInOne: '{name}で管理', told: '通知', charges: '送料・税・手数料', lines: '買われたもの', sku: 'SKU', quantity: '数量', price: '価格', sum: '金額', from: '出荷元', fromOne: '{place} {count}点', subtotal: '小計', discount: '割引', total: '合計', history: '履歴', by: '{actor}', about: '情報', channel: 'チャネル', placed: '注文日時', waitsUntil: '支払い期限', customer: 'お客様', contact: '連絡先', address: '送り先', way: '受け取り方法',
    payment: '支払い', payments: { started: '照会中', pending: '待機中', succeeded: '支払い済み', declined: '拒否', refund_due: '返金予定', refunded: '返金済み' }, cancel: '注文を取り消す', cancelNote: '在庫はすぐに空き、支払われた額は返されます。', reason: '理由', keep: 'そのままにする', close: '閉じる', cancelled: '取り消しました', fulfil: '引き渡した', fulfilled: '記録しました', reasons: { not_paid: '期限内に支払われず', asked: 'ご希望により' }, open: '注文 {number} を開く',
  },
  take: {
    title: 'カートを引き継ぐ', note: 'お客様がスマートフォンで始めたカートの続きをここで', code: 'コード', codeNote: 'QRコードの下の文字です。10分間、1回だけ使えます。', take: '引き継ぐ', customer: '顧客', order: '注文', again: '別のカート', empty: 'カートは空です', closed: 'このカートはもう開いていません。',
  },
  funnel: {
    title: '購入手続き', note: '注文までどこまで進み、どれだけ時間がかかったか', time: '期間', days: '{days, plural, other {#日間}}', none: 'まだ手続きが始まっていません', noneNote: '購入ページが手順を伝えると、どこで離れ、どこが遅いかがここに出ます。',
    sum: '{started}件のカートが手続きに進み、{ordered}件が注文になり、{paid}件が支払われました。', step: '手順', reached: '到達', completed: '完了', median: '半数はこれ未満', p90: '10人中9人はこれ未満', seconds: '{seconds}秒', steps: { contact: 'お客様情報', delivery: 'お届け先', payment: 'お支払い方法', charge: '入金まで' },
  },
  codes: {
    title: '割引コード', give: 'コードを渡す', none: 'まだコードがありません', takesOff: '{what}割引', given: '発行', until: '期限', forEver: '期限なし', order: '注文を見る', states: { open: '利用可能', in_checkout: '購入手続き中', used: '利用済み', expired: '期限切れ', revoked: '取り消し済み' },
    kind: '割引の方法', kinds: { percent: '割合', amount: '金額' }, percent: '割合（%）', amount: '金額', currency: '通貨', days: '有効日数', daysNote: '空なら期限はありません。', make: 'コードを作る', cancel: 'キャンセル', close: '閉じる', shownTitle: '割引コード', shownOnce: 'このお客様だけが1回使え、再び表示されません。いまお渡しください。', kept: '控えました',
    take: '取り消す', takeOne: '…{hint}を取り消す', takeNote: 'このコードは誰も使えなくなります。元には戻せませんが、新しいコードを渡せます。', taken: '取り消しました', problems: { code_used: '注文がこのコードを使ったか、使おうとしています。先にその注文を取り消してください。', out_of_range: '割合は1〜100、金額は0より大きくしてください。', unknown_currency: 'その通貨はありません。KRWのように3文字で書きます。' },
  },
  bought: {
    keptThere: 'このカートは{name}で管理し、変更もそちらで行います。', told: '通知', openThere: '{name}で開く', heldUntil: '<at></at>まで取り置き', hold: '取り置く', holdNote: '15分間、ほかの人は購入できません。', letGo: '取り置きをやめる', nothingHeld: 'その受け取り方で取り置けるものがありません。', heldFor: '受け取り方', toShip: '配送', heldOf: '{quantity}点中{held}点を取り置き', fewer: '{name}を1つ減らす', another: '{name}を1つ増やす', keep: 'あとで買う', keepOne: '{name}をあとで買う', takeUp: 'いま買う', takeUpOne: '{name}をいま買う', remove: '{name}を取り出す', title: 'カートと注文', cart: 'カート', noCart: 'カートは空です', since: '変更', orders: '注文', none: 'まだ注文がありません', noneNote: 'このお客様が買うものがここに現れます。', changes: { price_changed: '以前は {was}', out_of_stock: '在庫切れ', fewer_available: '残り{available}点', not_sold: '販売終了' }, saved: 'あとで買う', more: '以前の注文',
  },
};
