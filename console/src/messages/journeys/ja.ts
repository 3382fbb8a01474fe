import type { JourneyWords } from './en';

export const ja: JourneyWords = {
  journeys: {
    title: 'ジャーニー', note: 'いま誰がどこを進んでいるか', none: 'まだジャーニーがありません', noneNote: 'ジャーニーは、顧客それぞれのタイミングで待ち、確かめ、メッセージを送ります。テンプレートから始めるとすぐに用意できます。', make: '新しいジャーニー', fromTemplate: 'テンプレートから始める',
    draft: '下書き', published: '公開中', paused: '一時停止', stopped: '停止', version: 'バージョン {version, number}', inside: '{count, number}人が進行中', enteredGoals: '開始 {entered} · 目標達成 {goals}',
  },
  journey: {
    graph: 'ジャーニーのグラフ', here: '{count}人', entered: '開始', inside: '進行中', goal: '目標達成', sent: '送信数', toMessages: 'メッセージを見る', people: '進行中の人', peopleAt: '{node} にいる人', all: 'すべて表示', nobody: 'いまは誰もいません', nobodyNote: '入った人がすぐここに現れます。',
    table: '表で見る', from: '出発', by: '条件', to: '到着', passed: '通過数', edit: '編集', look: '中を見る', versions: 'バージョン', notDrawn: '下書きがまだ完成していないため、ここには描けません。',
    results: '実験', variant: '案', exposed: '参加', converted: '成功', rate: '割合', interval: '95% 区間', holdout: '送った人と送らなかった人', holdoutNote: 'メッセージを送った人と、抽選で送らなかった人のうち、目標に達した割合です。区間が重ならないほど、メッセージの効果は確かです。', arm: 'グループ', arms: { written: '送った人', alone: '送らなかった人' }, reached: '目標達成', experimentAt: '実験 {node}',
  },
  contents: {
    title: 'コンテンツ', note: '控えと法定の通知の内容、そして承認した人', oneNote: '控えや法定の通知の内容', meaning: '控えや法律の求める通知は、同意がなくても、夜でも、上限を超えても送られます。その代わりに管理者が内容を読み、その内容だけを承認します。一文字でも変えると別のコンテンツになり、承認されていないものとなります。',
    none: 'まだコンテンツがありません', noneNote: 'ジャーニーでメールを書き、種類を「取引」または「法定の通知」にして、その場でコンテンツとして保存してください。', toJourneys: 'ジャーニーへ', saved: '<at></at> 保存', savedAt: '保存', approved: '承認済み', notApproved: '未承認', approvedBy: '{name}、<at></at>',
    approval: '承認', approvedNote: 'ジャーニーはこの内容をそのまま送れます。', notApprovedNote: 'いまの内容ではジャーニーを公開できません。以前の内容が承認されていた場合、それを送るジャーニーは、承認を取り消すまで送り続けます。', whoApproves: '管理者が承認します。',
    approveNote: '承認すると、この内容が顧客のしたことへの返答か法律の求める通知であり、何も勧めていないと確かめたことになります。名前とともに記録に残ります。変数に入る値は誰も読んでいないので、広告になる値を入れないでください。', approve: '承認する', approvedNow: '{key} を承認しました', readAnew: '読み直す',
    withdraw: '承認を取り消す', withdrawEarlier: '以前の承認を取り消す', withdrawNote: 'この内容で待っているメッセージはすべて拒否され、あとからも送られません。ジャーニーは送らずに進みます。このキーで承認されたすべての内容に及びます。', withdrawn: '{key} の承認を取り消しました', keep: 'そのままにする', close: '閉じる',
    about: 'コンテンツについて', languages: '言語', fallback: 'それ以外は', says: '内容', writtenNote: '書かれたままの内容です。変数のところには、顧客それぞれの値が入ります。', subject: '件名', text: 'テキスト', html: '書かれた HTML',
    problems: { changed_meanwhile: 'その間に別の人が保存し、内容が変わりました。読み直してから承認してください。', content_sells: '「{word}」は販売を勧める言葉です（{language}、{part}）。マーケティングに当たります。取り除くか、マーケティングとして送ってください。', parts: { subject: '件名', text: 'テキスト', html: 'HTML 本文' } },
  },
  nodes: { entry: '入口', goal: '目標', exit: '終わり' },
  ways: { next: '次へ', event: 'イベント', timeout: '時間切れ', then: 'はい', otherwise: 'いいえ', goal: '目標', branch: '分岐' },
  canvas: {
    types: {
      wait: '待つ', 'wait-until': 'イベントを待つ', condition: '条件を確認', split: '条件で分岐', percent: '割合で分岐', experiment: '実験', 'send-email': 'メールを送る', fallback: '反応を確認', 'update-trait': '属性を保存', list: 'リスト', webhook: 'ウェブフック', allocate: '処理量・クーポン', jump: '別のジャーニーへ', exit: '終わり',
    },
    typeNotes: {
      wait: '一定時間、時刻、日付、営業時間まで', 'wait-until': 'いずれかのイベントが起きるか、時間切れになるまで', condition: 'ルールで、はい・いいえ', split: '複数のルールのうち最初に当てはまるもの', percent: '無作為に分けます。同じ人はいつも同じ道へ', experiment: '複数の案のうち、どれがより多く成功するか',
      'send-email': '顧客の言語で、ポリシーが許すとき', fallback: '直前のメッセージが時間内にクリックされたか', 'update-trait': '顧客について何かを覚えておきます', list: '顧客をリストに入れる、または外す', webhook: '別のシステムに知らせます', allocate: '1時間に決まった人数だけ進むか、一人ずつ割引コードを受け取ります', jump: '別のジャーニーで続けます', exit: 'ここでジャーニーが終わります',
    },
    groups: { messages: 'メッセージ', time: '時間', ways: '分岐', data: 'データとシステム', ends: '終わり方' },
    flow: { controls: '拡大と縮小', zoomIn: '拡大', zoomOut: '縮小', fitView: '全体を表示', overview: '全体図' },
    marks: { added: '追加', removed: '削除', changed: '変更' },
    entry: '入口', journey: 'ジャーニー', edit: '編集', readOnly: '閲覧のみ', view: '表示', canvas: 'キャンバス', list: 'リスト', panel: '選択中の項目', closePanel: 'フォームを閉じる', settings: '名前と目標', compare: 'バージョンを比べる',
    drawing: 'ジャーニーの図', outline: 'ジャーニーのリスト', palette: '追加できるステップ', add: '追加', addType: '追加: {type}', addInto: '{from} と {to} の間に追加', arrange: '整列', undo: '元に戻す', redo: 'やり直す', duplicate: '複製', remove: '削除',
    here: '{count}人', peopleHere: 'いまここに{count, number}人: 誰かを見る', notesHere: 'メモ {count}件', somethingWrong: 'まだ直すところがあります', noProblems: '公開できます', problems: '直すところ {count}件', hints: '確認したいところ {count}件',
    name: 'このステップの名前', nameBad: '英字、数字、-、_ だけを使い、同じ名前は使えません。', renameNote: '公開中のバージョンでここにいる人は、元の名前のところに残ります。', toEntry: '入口を見る', note: 'メモ', addNote: 'メモを残す', noteHere: 'ここにメモを残す', noteEmpty: '空のメモ', notePlaceholder: '同僚へひとこと', removeNote: 'メモを削除',
    nodeKeys: 'Enter でフォームを開き、矢印で動かし、N で次のステップを追加し、Delete で削除します。', keys: 'キャンバス上では: Enter 開く、N 次に追加、矢印 移動、Delete 削除、Ctrl C・X・V・D コピー、Ctrl Z 元に戻す。',
    says: {
      waitFor: '{duration}とどまる', waitUntil: '{until}まで', time: '次の {time} ', timeOn: '次の{days} {time} ', onDate: '{trait} の当日 {time} ', beforeDate: '{trait} の{count}日前 {time} ', afterDate: '{trait} の{count}日後 {time} ', hours: '{country}の営業時間（{from}〜{to}）',
      waitEvent: '{events} まで、最長{duration}', condition: 'ルールによる', split: '{count}個のルールのうち最初に当てはまるもの', experiment: '{variants}: {event} を比べる', noSubject: '件名はまだありません', fallback: '{duration}以内に {event}？', trait: '{names} を保存', ontoList: '{list} に入れる', offList: '{list} から外す', webhook: '{endpoint} に知らせる',
      allocate: '{pool} は1時間に{count, number}人', couponPercent: '{percent, number}%引きのコード、{days}日間', couponAmount: '{amount}引きのコード、{days}日間', jump: '{journey} で続ける', exit: 'ジャーニーを離れる', entryEvent: '{event} が起きたら', entryEntered: '{segment} に入った人', entryLeft: '{segment} から出た人', entryDaily: '毎日 {time}', entryWeekly: '毎週{days} {time}', entryMonthly: '毎月{day, number}日 {time}', entryDate: '一度だけ: {until}',
      entryYearly: '毎年: {until}', entryApi: '別のシステムが知らせたとき',
    },
    outlets: { start: '開始', next: '次へ', then: 'はい', otherwise: 'いいえ', timeout: '時間切れ', unknown: '日付が不明か過去', event: 'イベント {number}', branch: '分岐 {number}', variant: '案 {number}' },
    problemCodes: {
      asks_nothing: 'まだ条件がなく、全員に当てはまります。', leads_nowhere: 'まだつながっていない道があります。', required: 'まだ入力されていないところがあります。', unknown_node: '存在しないステップにつながっています。', unknown_type: 'そのようなステップはありません。', unknown_value: 'ここでは使えない値です。', unknown_rule: 'まだルールになっていません。', wrong_type: '種類が合いません。', out_of_range: '値が大きすぎるか小さすぎます。',
      contradiction: '一緒に使えないものがあります。', reserved: '製品が使う名前です。', too_deep: 'ルールが深すぎます。', too_large: 'ルールが長すぎます。', invalid_duration: '期間として読めません。', invalid_template: 'この文章には、閉じられていないか使えない差し込みがあります。', invalid_time: '時刻として読めません。', invalid_instant: '時点として読めません。', transactional_not_approved: '取引メールには承認が必要です。', unknown_language: 'その言語の内容がありません。',
      short_circle: '1分以内にここへ戻る輪があります。人がその中を回り続けてしまいます。待ち時間を長くしてください。', unreachable: 'ここにつながる道がありません。つなぐか外してください。', nothing_sent: 'この前に送るメッセージがなく、反応できません。', longer_than_validity: '入れる期間より長く待ちます。', unknown_segment: 'そのセグメントはありません。', unknown_list: 'そのリストはありません。', unknown_journey: '公開中のそのジャーニーはありません。', unknown_webhook: 'そのウェブフックはありません。',
      audience_of_nobody: 'いま対象は誰もいません。', no_address: '対象の一部にはメールアドレスがありません。', endless: '待つステップのない循環は終わりません。',
    },
    save: {
      saved: '{ago}に保存', justNow: '保存しました', unsaved: '未保存', saving: '保存中…', failed: '保存できませんでした: {reason}', again: 'もう一度', conflict: 'その間に別の人が保存しました', conflictTitle: 'その間に別の人がこのジャーニーを保存しました', conflictNote: '何も失われていません。相手の内容を取り込み「元に戻す」で自分の内容に戻すことも、自分の内容で続けて相手の内容を置き換えることもできます。',
      take: '相手の内容を取り込む', keep: '自分の内容で続ける',
    },
    forms: {
      leadsTo: 'つながる先', startsAt: '最初のステップ', nowhere: 'まだなし', leadNowhere: 'つながない: {way}', time: '時刻', days: '曜日', everyDay: '毎日', holdsFor: 'いま{of}人中{about, select, yes {約} other {}}{count}人に当てはまります', waitKind: '待ち方', waitKinds: { for: '一定時間', time: '時刻まで', date: '顧客の日付まで', hours: '営業時間まで' },
      howLong: '期間', dateTrait: '日付の属性', daysBefore: '何日前', country: '国', from: 'から', to: 'まで', eventNumber: 'イベント {number}', removeEvent: 'イベント {number} を削除', addEvent: 'イベントを追加', event: 'イベント', atMost: '最長', condition: '次のとき「はい」へ', splitNote: 'ルールが最初に当てはまる分岐へ進み、残りは「いいえ」へ進みます。',
      branch: '分岐 {number}', branchName: '名前', whoTakesIt: 'ここへ進む人', removeBranch: '分岐 {number} を削除', addBranch: '分岐を追加', share: '割合 {number}', removeShare: '割合 {number} を削除', addShare: '割合を追加', even: '均等にする', sum: '合計 {sum}', experimentNote: '一人ひとりに一つの案が割り当てられ、ずっと同じ案になります。結果は不確かさとともにジャーニーのページに出ます。',
      variant: '案 {number}', weight: '重み', removeVariant: '案 {number} を削除', addVariant: '案を追加', success: 'これが起きたら成功', within: '期限', fallbackNote: 'このジャーニーの直前のメッセージを見ます。反応した人はすぐに「はい」へ進みます。', name: '名前', value: '値', removePair: '{name} を削除', addPair: '値を追加', set: '保存する属性',
      forget: '消す属性', forgetNote: '一つごとに Enter を押してください。', action: 'すること', listActions: { add: 'リストに入れる', remove: 'リストから外す' }, list: 'リスト', endpoint: 'ウェブフック', data: '一緒に知らせる値', dataNote: '顧客が誰か、どのジャーニーかは、いつも知らせます。', allocateNote: '時間内に枠を得た人は「はい」へ、ほかの人は「いいえ」へ進みます。',
      allocator: '渡すもの', allocators: { capacity: '1時間ごとの枠', coupon: '割引コード' }, couponNote: '一人ずつ、一度だけ使えるコードを渡します。受け取った人は「はい」へ進みます。', couponPoolNote: 'この名前でコードをまとめて数えます。', discount: '割引', discounts: { percent: '割合', amount: '金額' }, percentOff: '割合', amount: '金額', currency: '通貨', couponDays: '有効日数', couponTraits: '次のメールで、属性 discount_code として書けます。', pool: 'プール', poolNote: '同じプールを使うジャーニーは枠を分け合います。', perHour: '1時間の人数', journey: 'ジャーニー', entryType: '誰が入るか', entryTypes: { event: 'イベントで', segment: 'セグメントで', schedule: '時計に合わせて', date: '顧客の日付に', api: '別のシステムから' },
      entryNotes: { event: 'これをした人が、わかった時点から。', segment: 'これから入る人、または出る人。固定リストもセグメントです。', schedule: '下の条件に合う全員が、住んでいる場所のその時刻に。', date: '誕生日、更新日、お届け日の数日前や数日後。', api: '顧客を指定する API の呼び出し。' },
      segment: 'セグメント', side: 'いつ', sides: { entered: '入ったとき', left: '出たとき' }, rythm: '頻度', rythms: { daily: '毎日', weekly: '毎週', monthly: '毎月' }, dayOfMonth: '日', yearly: '毎年', again: '同じ人がどのくらい入るか', key: '値ごとに進める', keyNote: 'order_id などのイベントの属性。空なら一人につき一つです。',
      reentry: '再び入ること', reentries: { usual: '通常どおり', never: 'できない', 'after-exit': '出たらすぐ', after: 'しばらくしてから' }, atLeast: '最短間隔', tolerance: 'これだけ遅れたイベントまで', validFrom: 'この時から', validUntil: 'この時まで', rule: '次の人だけ', exclude: '次の人を除く', addRule: '一部の人だけにする…', addExclude: '一部の人を除く…',
      removeRule: '全員を入れる', removeExclude: '誰も除かない', removeEnding: '{number}番を削除', endingRule: '次のとき終わる', goals: '目標', goalsNote: '達成した人は、どこにいてもジャーニーを終えます。', exits: '早めの終了', exitsNote: '当てはまる人はジャーニーを離れ、目標には数えません。', addEndingEvent: 'イベントで', addEndingRule: 'ルールで', journeyName: '名前', description: '何のためのものか',
      priority: '優先度', priorityNote: '0〜100: 上限があるときの順番', holdout: '比較対象', holdoutNote: '比較のため何も受け取らない人',
    },
    mail: {
      languages: '言語', notWritten: '{language} の内容はまだありません。', write: '書く', copyFrom: '{language} から始める', removeLanguage: '{language} を削除', subject: '件名', letters: '{count}文字 · スマートフォンでは約{most}文字が見えます', form: '形式', text: 'テキスト', insert: '挿入…', fromText: 'テキストから作る', preview: 'プレビュー', phone: 'スマートフォン', inbox: '受信箱', sender: 'ハヌル茶房',
      noSubject: '（件名なし）', samples: 'サンプルの値', samplesNote: 'プレビューだけに使います。', class: 'メッセージの種類', classes: { marketing: 'マーケティング', service: 'サービス', legal: '法定の通知', transactional: '取引' },
      classNotes: { marketing: '同意が必要で、静かな時間と上限を守ります。', service: '利用中のものについて。静かな時間を守ります。', legal: '関係するすべての人に届ける必要があります。', transactional: '今したことへの返答です。' }, purpose: '目的', topic: '話題', fallback: 'それ以外は', fallbackNote: 'どの言語も使わない人へ',
    },
    approved: {
      title: '承認済みのコンテンツ', take: '承認済みのコンテンツを使う', takeNote: 'ここにある内容と入れ替わります。「元に戻す」で戻せます。', choose: 'コンテンツを選ぶ', noneFound: 'そのコンテンツはありません', approved: '承認済み', notApproved: '未承認', nothing: 'まだ何も書かれていません。この種類のメッセージには、管理者が承認したコンテンツが必要です。',
      same: '<content></content> と同じ内容です。承認済み: <by></by>。', sameWaits: '<content></content> と同じ内容です。まだ承認されていません。管理者が承認します。', another: 'これと同じ内容のコンテンツはありません。この種類のメッセージには、管理者が承認したコンテンツが必要です。どれかを使うか、この内容を保存してください。',
      save: 'コンテンツとして保存…', savedMeanwhile: 'その間に別の人が「{key}」に別の内容を保存しました。今の内容を確かめてから、別の名前で保存するか置き換えてください。', saveTitle: 'コンテンツとして保存', saveNote: '保存すると、管理者が読んで承認します。そのあとここで変えた内容は別のコンテンツになります。', key: 'キー', keyNote: '同僚はこの名前で見つけます。', keyBad: 'a–z、0–9、- だけで64文字まで。', replaces: 'このキーのコンテンツはすでにあります。内容がこれに置き換わり、あらためて承認が必要です。', doSave: '保存', replace: '置き換える', cancel: 'キャンセル', close: '閉じる',
      savedWaits: '{key} として保存しました。管理者が承認すると、ジャーニーを公開できます。', savedApproved: '{key} として保存しました。この内容はすでに承認されています。', toContent: 'コンテンツを見る',
    },
    publish: {
      publish: '公開', title: '「{name}」を公開', cancel: 'キャンセル', done: '公開しました', notKept: '下書きを保存できなかったため、まだ公開できません。', errors: '先に{count}件を直す必要があります。', enters: '{entry}: これからこのバージョンに入ります。', holdout: '比較のため{percent}は除かれます。', first: '最初のバージョンで、{count}ステップです。',
      same: '公開中のバージョンと同じ内容です。', changes: 'ステップの追加 {added, number}、削除 {removed, number}、変更 {changed, number}。', restChanged: '入口、目標、名前のいずれかも変わりました。', inside: 'いま{count, number}人が進行中です', stay: 'バージョン {version, number} に最後までとどまる', move: '新しいバージョンに移る', map: '元のステップから新しいステップへ',
      moving: '{moving, number}人が移り、{staying, number}人が残ります。', fromWith: '{node} · {count, number}人', stays: '元のバージョンに残る', letStay: '{node} にいる人を残す', already: 'すでにセグメントにいる{count, number}人もいま入れる', alreadyNote: '選ばなければ、これからセグメントに入る人だけが入ります。',
    },
    life: {
      pause: '一時停止', resume: '再開', stop: '停止', cancel: 'キャンセル', pauseNote: '誰も入らず、進行中の{count, number}人は再開までその場にとどまります。', resumeNote: '顧客が再び入り、進行中の{count, number}人が続きます。その間に終わった待ちは過ぎたものとします。', stopNote: 'これ以上は誰も入りません。あとでまた公開できます。',
      inside: '{count, number}人が進行中です', finish: '最後まで進む', exit: 'いま離れ、これ以上は受け取らない', pauseDone: '一時停止しました', resumeDone: '再開しました', stopDone: '新しく入る人はいません',
    },
    fresh: {
      title: '新しいジャーニー', note: '公開するまでは何も起きません', begin: '始め方', scratch: '最初から', scratchNote: '入口と終わりだけ。あとは自由に作れます。', name: '名前', key: 'キー', keyNote: 'アドレスに使われ、変わりません。', keyBad: 'a–z、0–9、- だけで64文字まで。', make: '下書きを作る',
      templates: {
        'back-in-stock': { name: '再入荷のお知らせ', note: '待っているお客様に、取り置きの間にお知らせします。' },
        welcome: { name: 'ようこそ', note: '登録した人への最初のメール。' }, 'abandoned-cart': { name: 'カートの置き忘れ', note: 'カートが4時間静かなら、一度だけお知らせします。' }, 'review-request': { name: 'レビューのお願い', note: '注文の1週間後、常連とほかの人に別の聞き方をします。' },
        'win-back': { name: 'お久しぶりです', note: 'しばらく買っていない人に一度連絡します。' }, birthday: { name: '誕生日', note: '毎年、その日にお祝いを送ります。' }, 'order-confirmation': { name: '注文確認', note: 'すべての注文への控え。同意なしで送れます。先に内容の承認が必要です。' }, 'shop-thanks': { name: '店舗購入のお礼', note: '店舗での購入後、ゲートウェイからSMSを送ります。' }, 'after-complaint': { name: '苦情のあと', note: '解決するまで勧誘を止め、その後いつもどおりに。' },
      },
    },
    versions: { title: 'バージョン', note: '違いを並べて見る', draft: '下書き', version: 'バージョン {version, number}', from: '変更前', to: '変更後', same: '内容は同じです。', changes: '違い', where: '場所', field: '項目', before: '変更前', after: '変更後', journey: 'ジャーニー' },
  },
};
