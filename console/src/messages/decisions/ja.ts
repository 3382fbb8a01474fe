import type { DecisionWords } from './en';

export const ja: DecisionWords = {
  decided: {
    title: '判断', note: '何が送られ、残りは何に止められたか', span: '期間', days: '{count}日', journey: 'ジャーニー', channel: 'チャネル', all: 'すべて', clear: '消す', reasons: '止めた理由', nothingHeld: '止められたものはありません。', byDay: '日別', utc: '日付は UTC です。許可のあとに拒否されたものは両方に数えます。',
    table: '表で見る', day: '日付', list: '最近の判断', outcome: '結果', allOutcomes: 'すべての結果', none: '判断はありません', noneNote: 'ジャーニーが誰かに送ろうとするたびに、答えと理由がここに残ります。',
  },
  policy: {
    title: '連絡ポリシー', note: '誰に、いつ、どのくらい送るか', undo: '元に戻す', redo: 'やり直す', save: '保存', saved: 'これから適用されます', quiet: '静かな時間', quietNote: '顧客のいる場所の時計に従います。この間のものは終わるまで待ちます。', from: 'から', to: 'まで', caps: '上限', capsNote: 'すべてのメッセージを数え、マーケティングとサービスを止めます。空欄はすべてを数えます。',
    cap: '上限 {name}', name: '名前', most: '最大', span: '期間', spans: { within: '一定時間', day: '1日', week: '1週間', month: '1か月' }, howLong: '長さ', channel: 'チャネル', class: '種類', classes: { marketing: 'マーケティング', service: 'サービス', legal: '法定の通知', transactional: '取引' }, topic: '話題', any: 'すべて', removeCap: '上限 {name} を削除', addCap: '上限を追加',
    whole: '全体', zone: 'タイムゾーン', zoneNote: 'ほかにわからないとき', jurisdiction: '適用する法律', jurisdictionNote: '国がわからないとき', none: 'なし', holdout: '比較対象', holdoutNote: '比較のためマーケティングを送らない人', law: '法律', lawNote: 'ポリシーより優先し、ここでは変えられません。開発の参考であり、法的助言ではありません。',
    wouldHave: '変えていたらどうなったか', unchanged: '何かを変えると、直近30日への影響がここに出ます。', since: '<at></at> から送られた{count}件のうち:', later: '{count}件は遅れて送られていました', not: '{count}件は送られていませんでした', wouldGo: '上限に止められた{of}件のうち{count}件は送られていました', incomplete: 'ほかにもあり、最近のものだけを見ました。',
  },
};
