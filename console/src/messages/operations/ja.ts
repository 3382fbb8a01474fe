import type { OperationWords } from './en';

export const ja: OperationWords = {
  alerts: {
    title: 'アラート', note: 'ひとりでに起きた不具合。続いているもの、解消したもの', show: '範囲', open: '続いているもの', all: 'すべて', none: '問題はありません', noneNote: '失敗している、止まっている、誰も入らなくなったジャーニーを、ここと、メール、Webhookで知らせます。',
    kinds: { failing: 'の配信が失敗しています', stalled: 'が止まっています', quiet: 'に丸一日誰も入っていません' }, since: '開始', until: '解消', taken: '{name}が対応中', over: '解消', lasts: '継続中', take: '対応します', takeOne: '{subject}に対応する',
    evidence: { failed: '失敗', of: '直近1時間のメッセージ', waiting: '待っているメッセージ', perDay: '普段1日に入る人数', behindSeconds: '遅れ(秒)', node: 'ノード', reason: '最も多い理由', webhook: '無効のWebhook', since: '待ち始め', lastEntry: '最後に入った時刻' },
    recipients: 'メールで知らせる相手', administrators: '管理者全員', address: 'アドレス', language: '言語', addAddress: 'アドレスを追加', removeAddress: '{address}を外す', save: '保存', recipientsNote: 'Webhookにはアラートを選ぶと届きます。緊急停止中もこのメールは送られます。',
  },
  records: {
    note: '何をどのシステムが管理するか。別のシステムが管理する場合はその内容が基準です。そのシステムがInyeonに伝え、ここで変更しようとする人はそちらへ案内されます。', kinds: { products: '商品', stock: '在庫', carts: 'カート', orders: '注文' }, change: '変更', changeOne: '{what}の管理システム', who: '管理先', another: '別のシステム', name: 'システムの名前', namePlaceholder: 'ERP、ショップのシステム…', toStructure: '「構成」で見る', cancel: 'キャンセル', save: '保存', saved: '保存しました', close: '閉じる',
    here: { products: '名前や価格などすべてを、手作業、ファイル、キーでカタログに書きます。', stock: '入荷、棚卸、調整をここで台帳に記録します。', carts: 'お客様のカートはどの端末でも1つで、スタッフがここで続きを手伝います。', orders: '購入手続きがここで注文になります。在庫を約束し、支払いを求めます。' },
    elsewhere: { products: 'そのシステムがサーバーキーで商品とカテゴリーを伝え、人はここでは変更しません。商品群とチャネルはここで決めます。', stock: 'そのシステムが在庫数を伝え、人はここで調整・移動・棚卸をしません。予約はここで行い、そのシステムにないものは約束しません。', carts: 'そのシステムがカートを伝えます。ここに表示されジャーニーも覚えていますが、変更は管理先で行います。', orders: 'そのシステムが注文を伝えます。お客様のページに表示されすべてのルールに数えられますが、ここの在庫は減らず、取り消しと引き渡しは管理先で行います。ここで購入手続きはできません。' },
  },
  webhooks: {
    title: 'Webhook(送信)', note: '誰がセグメントに入り、誰が出たかを、ほかのシステムへすぐに知らせます。リクエストにはすべて署名が付きます。', make: '新しいWebhook', none: 'まだWebhookがありません', noneNote: 'セグメントに入った人を知らせる先のアドレスを入れてください。CRM、広告のオーディエンス、チャットなど。',
    states: { active: '有効', paused: '一時停止', disabled: '無効' }, reasons: { gone: '送信先が410と答えました。もう存在しないという意味です。用意ができたらWebhookを有効にしてください。', failing: '5日間、失敗しか続いていません。送信先が直ったらWebhookを有効にしてください。' },
    about: '知らせる内容', waiting: '{shown}件 待機', allSegments: 'すべてのセグメント', segmentCount: 'セグメント {count, number}件', close: '閉じる', cancel: 'キャンセル',
    name: '名前', key: 'キー', keyNote: 'アドレスに使われ、変更できません。', url: 'アドレス', urlNote: 'httpsのみ。内部ネットワークは不可。', segments: 'セグメント', segmentsNote: '空にすると、これから作るものも含めてすべて。', tell: '知らせるとき', events: { entered: 'セグメントに入ったとき', left: 'セグメントから出たとき', raised: 'アラートが出たとき', resolved: 'アラートが解消したとき' },
    history: '新しいルールや取り込みで見つかった人も含める', historyNote: '今何かをした人ではなく、非常に多いことがあります。', save: '保存', saved: '保存しました', edit: '編集',
    secretTitle: 'シークレット', secretOnce: '今すぐ保管してください。二度と表示されません。受け取る側はこれで署名を確かめます。', kept: '保管しました', replace: '新しいシークレット', replaceNote: '24時間は今のものでも署名します。その間に新しいものへ入れ替えてください。', replaceYes: '作り直す', bothUntil: '<at></at> まで二つで署名',
    test: 'テスト送信', tested: '送信先がテストを受け取りました: {status}', notTested: '送信先がテストを受け取りませんでした: {why}', pause: '一時停止', resume: '有効にする', paused: '一時停止しました', resumed: '有効にしました', remove: '削除', removeNote: '待っているものはもう知らせません。', removed: '削除しました', failingSince: '<at></at> から失敗',
  },
  deliveries: {
    title: '送信の記録', state: '状態', all: 'すべて', clear: 'クリア', none: 'まだ何も知らせていません', noneNote: '誰かが入ったり出たりすると、ここに出ます。1週間、失敗したものは1か月残ります。', nothingFound: 'この状態のものはありません', states: { pending: '待機', delivered: '送信済み', failed: '断念' },
    attempts: '試行{count, number}回', next: '次は <at></at>', answered: '応答 {status}', notYet: 'まだ送っていません', faults: { private_target: '内部ネットワークのアドレス', unknown_host: '存在しないアドレス', no_connection: '接続できません', tls: '証明書を確認できません(TLS)', timeout: '時間内に応答なし', broken: '接続が切れました' },
    retry: 'もう一度', retryOne: '{id} をもう一度', retried: '今すぐ送り直します', copyOne: 'ID {id} をコピー', causes: { event: 'イベントにより', time: '時間の経過により', merge: '統合により', history: '履歴から' },
  },
  setAside: {
    title: '処理できなかった入力', note: 'エンジンが処理できなかったものだけがここにあり、ほかはすべて進みました。再処理すると、その後に届いたものの後ろで処理されます。まだ処理できなければ、ここへ戻ります。', count: '入力 {shown}件', none: '取り置いた入力はありません', noneNote: '正常です。エンジンはすべてを処理しました。',
    replay: '再処理', replayOne: '{id} を再処理', replayAll: 'すべて再処理', replayed: '入力{count, number}件を再び送りました', sure: '取り置いた入力をすべて再処理しますか。', cancel: 'キャンセル', close: '閉じる', customer: '顧客', nobody: '特定の顧客ではない', gone: '記録は消去済み', copyOne: '位置 {id} をコピー',
    kinds: { event: 'イベント', release: 'プロフィールが顧客を離れる', await: 'プロフィールの予告', join: 'プロフィールの到着', forward: '転送された入力', rulebook: '新しいルールブック', erase: '消去', erased: '消去済み' },
    wrong: { database: 'データベースが受け付けませんでした。', unreadable: '読み取れない内容があります。', fault: 'エンジンの不具合です。次の文言を添えて報告してください。' },
  },
};
