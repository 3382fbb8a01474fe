import type { OperationWords } from './en';

export const ja: OperationWords = {
  webhooks: {
    title: 'Webhook(送信)', note: '誰がセグメントに入り、誰が出たかを、ほかのシステムへすぐに知らせます。リクエストにはすべて署名が付きます。', make: '新しいWebhook', none: 'まだWebhookがありません', noneNote: 'セグメントに入った人を知らせる先のアドレスを入れてください。CRM、広告のオーディエンス、チャットなど。',
    states: { active: '有効', paused: '一時停止', disabled: '無効' }, reasons: { gone: '送信先が410と答えました。もう存在しないという意味です。用意ができたらWebhookを有効にしてください。', failing: '5日間、失敗しか続いていません。送信先が直ったらWebhookを有効にしてください。' },
    about: '知らせる内容', waiting: '{shown}件 待機', allSegments: 'すべてのセグメント', segmentCount: 'セグメント {count, number}件', close: '閉じる', cancel: 'キャンセル',
    name: '名前', key: 'キー', keyNote: 'アドレスに使われ、変更できません。', url: 'アドレス', urlNote: 'httpsのみ。内部ネットワークは不可。', segments: 'セグメント', segmentsNote: '空にすると、これから作るものも含めてすべて。', tell: '知らせるとき', events: { entered: '入ったとき', left: '出たとき' },
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
