import type { Messages } from './en';

export const ja: Messages = {
  common: { close: '閉じる', loading: '読み込み中…', copy: 'コピー', copied: 'コピーしました', notFound: 'このページはありません', toHome: 'ホームへ' },
  shell: {
    home: 'ホーム', customers: '顧客', segments: 'セグメント', journeys: 'ジャーニー', messages: 'メッセージ', sources: 'データソース', settings: '設定',
    skip: '本文へ移動', menu: 'メニュー', places: 'メニュー一覧', demo: 'デモ', search: '検索', searchPlaceholder: '顧客・メニューを検索…',
    nothingFound: '見つかりません', unnamed: '名前なし', account: 'アカウント', me: '自分の設定', language: '言語', appearance: '表示', light: 'ライト', dark: 'ダーク',
    auto: 'システムに合わせる', signOut: 'ログアウト',
  },
  roles: { administrator: '管理者', marketer: 'マーケター', analyst: 'アナリスト', agent: 'オペレーター', store_staff: '店舗スタッフ', developer: '開発者' },
  signin: {
    title: 'ログイン', email: 'メールアドレス', password: 'パスワード', show: 'パスワードを表示', enter: 'ログイン', name: '名前', begin: '始める',
    setupTitle: 'Inyeon のセットアップ', setupNote: 'このアカウントが管理者になります。ほかの人は後から招待できます。', passwordRule: '12文字以上。',
    invitationTitle: 'ようこそ', invitationNote: 'ログインに使うパスワードを決めてください。', noToken: 'リンクが不完全です。受け取ったまま開くか、新しいリンクを依頼してください。',
  },
  demo: { title: 'デモ', note: 'ここにいる人も時計もすべて架空です:', speed: '時計の速さ', paused: '停止', forward: '+4時間', shop: 'ショップ', mailbox: 'メールボックス', tour: 'ツアー' },
  tour: {
    title: '6ステップのツアー', start: 'ツアーを始める', resume: 'ツアーの続き', leave: '終了', next: '次へ', back: '戻る', finish: '完了', step: '{count}ステップ中{number}', hide: 'ツアーを隠す',
    shopTitle: 'お客様になってみる', shopText: 'ショップを開いてCookieを許可し、お茶をカートに入れ、好きなメールアドレスでログインしてください。買わずに離れましょう。', shopAction: 'ショップを開く',
    findTitle: 'その顧客を見る', findText: 'ログインしたアドレスを検索してください。ログイン前の訪問も含め、すべてが一本の線に並びます。', findAction: '顧客を検索',
    waitTitle: 'すばやく待つ', waitText: '「カートの置き忘れ」ジャーニーは購入を4時間待ちます。時計を4時間進めてください。', waitAction: '時計を4時間進める',
    journeyTitle: 'ジャーニーを追う', journeyText: 'いま誰がどこにいて、それぞれの道を何人通ったかがグラフでわかります。', journeyAction: 'ジャーニーを開く',
    mailTitle: 'メールを読む', mailText: 'マーケティングに同意していればメールボックスに届いています。していなければ送られず、その理由が残ります。', mailAction: 'メールボックスを開く',
    whyTitle: '理由を聞く', whyText: '送ったものも送らなかったものも、すべて理由が記録されます。メッセージや顧客の判断を開いてください。', whyAction: 'メッセージを開く',
  },
  home: {
    title: 'ホーム', live: 'ライブ', connecting: '接続中…', touchpoints: '毎秒の接点', chart: '直近2分間のチャネル別・毎秒の接点数(積み上げ)', latest: 'たったいま', unknown: '不明な人',
    quiet: '静かです。何か起きるとすぐここに現れます。', active: 'いま活動中の人', activeNote: '直近5分', folded: 'エンジンの処理数',
    minuteNote: '直近{seconds, number}秒', entered: 'ジャーニー開始', goals: '目標達成 {count, number}件', allowed: '送信を許可', held: '{count, number}件を保留', lag: '遅れ',
    seconds: '{value, number, ::.0}秒', behind: '残り {count, number}件', stored: '保存済みイベント', setAside: '取り置いた入力 {count, number}件', channel: 'チャネル', perSecond: '毎秒', inTwoMinutes: '2分間',
  },
  checklist: {
    title: '最初の一歩', done: '完了', open: '未完了', events: 'イベントを受け取る', people: '最初の顧客を見る', journey: 'ジャーニーを公開する', message: '最初のメッセージを送る(例: 自分宛て)', team: '仲間を招待する',
    toSources: 'ソースをつなぐ', toCustomers: '顧客へ', toJourneys: 'ジャーニーへ', toMessages: 'メッセージへ', toTeam: '招待する',
  },
  channels: { push: 'プッシュ', web: 'ウェブ', app: 'アプリ', email: 'メール', store: '店舗', pos: 'レジ', sms: 'SMS(携帯)', kakao: 'カカオトーク', line: 'LINE(ライン)', chat: 'チャット', phone: '電話', social: 'ソーシャル', print: '印刷物', link: 'リンク', radio: 'ラジオ', event: 'イベント', server: 'サーバー' },
  namespaces: { email: 'メール', phone: '電話', userId: '会員ID', anonymousId: '端末', loyaltyCard: '会員カード' },
  calls: { identify: 'ユーザー識別', page: 'ページ閲覧', group: 'グループ参加', alias: '別名' },
  purposes: { marketing: 'マーケティング', transactional: 'サービス連絡' },
  durations: { days: '{count, number}日', hours: '{count, number}時間', minutes: '{count, number}分', seconds: '{count, number}秒' },
  customers: {
    title: '顧客', newest: '新しい順', found: '近い順', search: '顧客を検索', searchPlaceholder: '名前、メール、電話、ID…', unnamed: '名前なし', anonymous: '匿名',
    nobody: '見つかりません', nobodyNote: '名前の一部(漢字・かな・ハングル・ローマ字)や、メール・電話・IDの先頭で検索できます。', none: 'まだ誰もいません', noneNote: '最初のイベントが届くと、その顧客がここに現れます。',
  },
  customer: {
    about: '顧客について', timeline: 'タイムライン', decisions: '判断', copyOne: '{value} をコピー', identities: '識別情報', why: 'なぜ同一人物?', whyTitle: '同一人物とする理由', close: '閉じる',
    whyNote: '端末とアカウント{count, number}件がこの人のものと確認されています。',
    mergeStory: '両者の{namespace}が同じでした。ソース {source} が <at></at> に知らせました。', mergeEvent: '根拠のイベント:', undo: '取り消す', undoSure: '再び二人に分けますか? これにより開始・送信されるものはありません。', undoYes: '分ける', cancel: 'キャンセル',
    undone: '再び二人になりました', undoneAt: '<at></at> に取り消し済み。', theOther: 'もう一人を見る', traits: '属性', noTraits: 'まだ何もわかっていません。', journeys: 'ジャーニー', noJourneys: '参加したジャーニーはありません。',
    segments: 'セグメント', noSegments: '属するセグメントはありません。', at: '{node} にいます', ended: '終了: {outcome}',
  },
  prefers: {
    title: '好み', channel: 'チャネル', device: '端末', hour: '時間帯', content: '関心のある分野', mobile: 'スマートフォン', tablet: 'タブレット', desktop: 'パソコン', certain: '確かさ {share}', since: '日数で数え、<at></at> 現在。',
  },
  consents: {
    title: '同意', record: '意思を記録', none: 'まだ意思表示がありません。マーケティングは送られません。', granted: '同意', refused: '拒否', proof: '証跡', proofOf: '{endpoint} の証跡', effective: '発効', recorded: '記録',
    source: '出所:', noProof: '証跡はありません。', channel: 'チャネル', purpose: '目的', word: '意思', proofNote: 'どこでどのように示したか。', save: '記録', saved: '記録しました', cancel: 'キャンセル', close: '閉じる',
  },
  timeline: {
    fresh: '新しい記録を表示', title: 'タイムライン', channels: 'チャネル', kinds: 'イベント', all: 'すべて', clear: 'クリア', day: '日付へ移動', today: '今日に戻る', until: 'その日からさかのぼって表示', more: '読み込み中', nothing: 'まだありません',
    nothingNote: 'どのチャネルでの行動もすぐここに現れます。', nothingFound: '条件に合うものがありません', nothingFoundNote: '条件を減らすか、後の日付を選んでください。', minutes: '{count, plural, =0 {1分未満} other {#分}}', touches: '接点 {count, number}件',
    imported: '取込', toMessage: 'メッセージを開く', toJourney: 'ジャーニーを開く', origin: '出所 {source}、メッセージ {messageId}',
  },
  decisions: { title: '判断', none: 'まだ判断はありません', noneNote: 'ジャーニーがこの人に送ろうとするたび、結果と理由がここに記録されます。', allowed: '許可', deferred: '延期', refused: '送信見送り', mayGo: '妨げるものはありませんでした', until: '再確認' },
  reasons: {
    asked_already: 'すでに尋ねています', holdout: '比較のため送らない人です', law: '法律によりこの時間は送れません', outranked: 'より重要なメッセージが待っていました', run_went_on: 'ジャーニーは別の道に進んでいました', template_not_approved: '内容が承認されていません', no_consent: '同意していません', consent_refused: '拒否しています', suppressed: 'ブロックされたアドレスです', no_endpoint: 'アドレスがありません', quiet_hours: '夜間の時間帯です', cap_reached: '当面の上限に達しています',
    run_ended: 'その間にジャーニーが終わりました', expired: '待ち時間が長すぎました', erased: '顧客は消去されました', bounced: '存在しないアドレスです', not_approved: 'まだ承認されていません', channel_off: 'チャネルが停止しています',
  },
  sending: { stop: 'すべての配信を止める', stopNote: '再開するまで、すべてのメッセージとWebhookを送らずに待たせます', stopped: '配信を止めています', held: 'メッセージ{messages}件とWebhook{webhooks}件が待っています。', resume: '配信を再開', resumeQuestion: '待っているものを送りますか？', resumeNote: '送る前に一件ずつ確かめ直します。その間に拒否した人や購入した人には送らず、届け先が夜なら朝まで待ちます。', cancel: 'キャンセル' },
  messages: { section: 'メッセージと判断', decisions: '判断', policy: '連絡ポリシー', title: 'メッセージ', note: '誰に何を送り、どうなったか', status: '状態', journey: 'ジャーニー', all: 'すべて', clear: 'クリア', none: 'まだ送信していません', noneNote: '公開したジャーニーのメッセージがここに現れます。', nothingFound: '条件に合うものがありません', nothingFoundNote: '条件を減らしてください。', notYet: 'まだ作成されていません' },
  statuses: { queued: '待機', claimed: '処理開始', submitting: '引き渡し中', retry: '再試行予定', accepted: '受付済み', rejected: '拒否された', refused: '送信見送り', unknown: '不明' },
  message: {
    about: 'メッセージについて', content: 'お客様が見た内容', from: '差出人', to: '宛先', subject: '件名', view: '形式', plain: 'テキスト', untitled: 'メッセージ', notYet: 'まだ作成されていません。引き渡すときに本文が作られます。', customer: '顧客', erased: '消去済み', journey: 'ジャーニー', purpose: '目的', attempts: '試行回数', life: '経過',
  },
  steps: { allowed: '許可', deferred: '延期', refused: '送信見送り', 'handed-over': '配信事業者に引き渡し', accepted: '配信事業者が受付', rejected: '配信事業者が拒否', unknown: '届いたか不明', queued: '待機' },
  sources: { title: 'データソース', note: 'イベントの入口', keys: 'キー', snippets: '接続', activity: '動き', links: 'リンクとQR', imports: '取り込み', setAside: '取り置き' },
  keys: {
    title: 'キー', note: '書き込みキーは公開され、ウェブページに置き、イベントの送信だけができます。サーバーキーは自社サーバーの秘密です。', make: '新しいキー', none: 'キーがありません', noneNote: 'ソースをつなぐために作ってください。', name: '名前', nameNote: '誰が使うか: ショップ、レジ、CRM。', kind: '種類', write: '書き込み', server: 'サーバー',
    writeLong: '書き込みキー(ブラウザとアプリ)', serverLong: 'サーバーキー(自社サーバー)', scopes: '権限', scope: { collect: 'イベントを送り、誰かを知らせる', read: '読む', write: '変更する', admin: 'キーとデータ請求を管理する' }, lastUsed: '最終使用', neverUsed: '未使用', expires: '有効期限',
    rotate: '交換', revoke: '失効', rotateOne: '{name} を交換', revokeOne: '{name} を失効', rotateNote: '新しいキーに置き換わります。切り替えの間に失われないよう、古いキーもしばらく有効です。', overlap: '古いキーの有効期間', overlapNone: 'なし', overlapHour: '1時間', overlapDay: '1日', overlapWeek: '1週間',
    revokeNote: 'このキーを使うものは直ちに拒否されます。', revoked: '失効しました', shownTitle: '新しいキー', shownOnce: '表示は今回限りです。ほかの秘密と同じ場所に保管してください。', kept: '保管しました', cancel: 'キャンセル', close: '閉じる',
  },
  snippets: { note: 'イベントが起きる場所に貼り付けてください。書き込みキーを入れればそのまま動きます。', sdk: '方法', key: '書き込みキー', then: '次に「動き」を見てください。1秒以内にイベントが現れるか、何が誤りかが示されます。' },
  activity: { source: 'ソース', problems: '問題', noProblems: 'この1週間、問題はありません。', latest: '最近のイベント', nothing: '最近届いたものはありません', nothingNote: 'このソースのキーでイベントを送ってみてください。', event: 'イベント', field: '項目', what: '内容', times: '回数', last: '最終', whole: 'リクエスト全体' },
  flaws: {
    required: '必須の項目がありません。', wrong_type: '型が違います。', too_long: '長すぎます。', invalid_timestamp: 'オフセット付きのISO 8601時刻ではありません。', unknown_type: 'そのような種類のイベントはありません。', event_too_large: 'イベントが32 KBを超えています。', invalid_character: '保存できない文字があります。',
    number_out_of_range: '数値が大きすぎるか小さすぎます。', names_nobody: '誰のことか不明です。userIdかanonymousIdを入れてください。', malformed_json: 'UTF-8のJSONではありません。', too_deep: '入れ子が深すぎます。', too_many_events: '1リクエストのイベントが多すぎます。', batch_too_large: 'リクエストが大きすぎます。', body_too_large: 'リクエストが500 KBを超えています。',
  },
  links: { title: 'リンク', note: '印刷物、バナー、名刺のための短いリンク。行き先は変わらず、誰がどこから来たかがわかります。', make: '新しいリンク', none: 'まだリンクがありません', noneNote: '作ってQRコードをダウンロードしてください。', visits: '訪問 {shown}回', copy: 'リンク {code} をコピー', target: '行き先', campaign: 'キャンペーン', channel: '掲載場所', code: 'コード', codeNote: '空欄なら自動で決まります。', made: 'リンクを作りました', cancel: 'キャンセル', close: '閉じる' },
  imports: {
    title: '取り込み', note: '過去のファイルが、マッピングによりイベント・顧客・同意・セグメントになります。同じファイルを二度取り込んでも増えません。', begin: 'ファイルを取り込む', none: 'まだ取り込みがありません', noneNote: 'CSV、NDJSON、XLSX(gzipも可)。', progress: '進み具合', added: '{count}件 追加', rejected: '{count}件 不採用',
    file: 'ファイル', fileNote: 'CSV、NDJSON、XLSX。gzip可、サイズ制限なし。', mapping: 'マッピング', mappingNote: 'YAMLで、どの列が何になるかを書きます。詳しくはガイドの取り込みの章へ。', example: '例を読み込む', look: '結果を見る', clear: 'クリア', cancel: 'キャンセル', close: '閉じる',
    figures: { rows: '読んだ行', added: '追加', known: '既存', rejected: '不採用' }, left: '残り', seconds: '{count, number}秒', acts: { resume: '続ける', pause: '一時停止', cancel: '中止' }, acted: { resume: '続けます', pause: '一時停止しました', cancel: '中止しました' },
    preview: '最初の行がどうなるか', previewNote: 'まだ何も書き込んでいません。よければ続けてください。', previewEmpty: '最初の行からは何も作られません', line: '{line, number}行目', rejections: '受け取れなかった行', csv: 'すべてをCSVで',
  },
  importStatuses: { waiting: 'ファイル待ち', held: '確認待ち', queued: '待機', running: '実行中', paused: '一時停止', done: '完了', failed: '失敗', cancelled: '中止' },
  settings: {
    title: '設定', me: '自分', people: 'メンバー', webhooks: 'Webhook(送信)', audit: '監査ログ', installation: '稼働状況', profile: '自分', name: '名前', language: '言語', save: '保存', saved: '保存しました', password: 'パスワード', currentPassword: '現在のパスワード', newPassword: '新しいパスワード', changePassword: '変更', passwordChanged: 'パスワードを変更しました',
    sessions: 'ログイン中の場所', lastSeen: '最終アクセス', thisOne: 'この端末', signOutEverywhere: 'すべてログアウト',
  },
  team: {
    title: 'メンバー', note: '誰がどの役割で働くか。変更はすぐ反映されます。', invite: '招待', none: 'まだ誰もいません', active: '有効', invited: '招待中', disabled: '停止', roleOf: '{name} の役割', newLink: '新しいリンク', resetLink: 'パスワード再設定', linkFor: '{name} のリンク', disable: '停止', enable: '再開', disableOne: '{name} を停止', enableOne: '{name} を再開', changed: '{name} を変更しました',
    name: '名前', email: 'メールアドレス', role: '役割', linkTitle: 'リンク', linkNote: '{name} にこのリンクを送ってください。表示も使用も一度だけです。', kept: '受け取りました', cancel: 'キャンセル', close: '閉じる',
    roleNotes: { administrator: 'すべてできます。', marketer: 'ジャーニー、送信ポリシー、リンク、取り込みを扱い、顧客とメッセージを見ます。', analyst: '顧客・ジャーニー・メッセージを見ます。変更はしません。', agent: '顧客とメッセージを見て、同意を記録し、統合を取り消します。', store_staff: '顧客を検索します。', developer: 'キー、ソース、リンク、Webhook、取り込みを扱います。顧客は見ません。' },
  },
  audit: { title: '監査ログ', kind: '種類', all: 'すべて', clear: 'クリア', none: 'まだ記録がありません', nobody: '不明' },
  auditKinds: { session: 'ログイン', user: 'メンバー', key: 'キー', journey: 'ジャーニー', policy: '送信ポリシー', consent: '同意', customer: '顧客', import: '取り込み', link: 'リンク', webhook: 'Webhook(受信)', webhook_endpoint: 'Webhook(送信)', set_aside: '取り置いた入力', identity_verification: '本人性の検証', data_request: 'データ請求' },
  installation: { title: 'Inyeon', eventsStored: '保存済みイベント', entriesBehind: '未処理イベント', lagMs: '遅れ(ms)', setAside: '取り置いた入力', backfillsPending: '読み込む履歴', unknownMessages: '送信結果が不明のメッセージ', forgedIdentities: '偽造された身元', unprovenIdentities: '証明のない身元', docs: 'APIドキュメント', metrics: 'メトリクス', look: '内容を見る' },
  problems: {
    title: 'うまくいきませんでした', page: 'このページは表示できません', again: 'もう一度', unexpected: 'このページで問題が起きました。再読み込みし、続く場合は管理者に知らせてください。', unreachable: 'サーバーが応答しません。接続を確認してもう一度お試しください。',
    codes: {
      wrong_credentials: 'メールアドレスかパスワードが違います。', too_many_attempts: '試行が多すぎます。{seconds, number}秒後にお試しください。', role_not_allowed: 'この役割ではできません。管理者にお尋ねください。', not_found: 'もうありません。', password_length: 'パスワードは12文字以上です。いくつかの単語を並べると覚えやすくなります。', password_too_common: '誰もが最初に試すパスワードです。',
      last_administrator: '管理者が一人は必要です。', invalid_token: 'リンクは使用済みか期限切れです。新しいリンクを依頼してください。', email_taken: 'このメールアドレスはすでにあります。', code_taken: 'このコードのリンクはすでにあります。', file_changed: '同名で内容の異なるファイルを取り込み済みです。名前を変えるか、コマンドラインから訂正版として取り込んでください。', already_undone: 'すでに取り消されています。',
      wrong_state: 'その間に状態が変わりました。もう一度ご覧ください。', csrf_token_needed: 'ページが古くなっています。再読み込みしてください。', wrong_password: '現在のパスワードが違います。', required: '足りないものがあります: {field}。', busy: 'サーバーが混み合っています。しばらくしてお試しください。', invalid_email: 'メールアドレスではありません。', scope_not_yours: '自分にない権限は与えられません。', user_disabled: '停止中の人です。', unreadable_file: 'ファイルを読めません。', segment_cycle: 'セグメントが互いに循環して参照することになります: {detail}', segment_in_use: 'まだ使われています。', private_target: 'このアドレスは内部ネットワークにつながるため、Webhookを送れません。サーバーの運用者が許可できます。', unknown_host: 'このアドレスは見つかりません。書き方をご確認ください。', invalid_url: 'https:// で始まるアドレスが必要です。', unknown_segment: 'そのセグメントはありません: {detail}', webhook_not_active: 'Webhookは一時停止中か無効です。先に有効にしてください。', already_delivered: 'すでに届いています。', changed_meanwhile: 'その間に別の人が保存しました。別のウィンドウで開いて、必要な内容を取り込んでください。ここに書いた内容はそのまま残っています。', key_taken: 'このキーはすでにあります。別のキーにしてください。', too_many_webhooks: 'Webhookの上限に達しています。先に一つ削除してください。', invalid_key: '英小文字・数字・ハイフンで64文字までです。',
    },
  },
};
