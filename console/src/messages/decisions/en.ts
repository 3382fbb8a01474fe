/** The words about decisions and the contact policy. They come with those pages: the first page does not wait for them. */
export const en = {
  decided: {
    title: 'Decisions', note: 'What was allowed to go, and what held back the rest', span: 'Time', days: '{count} days', journey: 'Journey', channel: 'Channel', all: 'All', clear: 'Clear', reasons: 'What held them back', nothingHeld: 'Nothing was held back.', byDay: 'By day', utc: 'Days are of UTC. What was refused after it had been allowed counts in both.',
    table: 'As a table', day: 'Day', list: 'The latest', outcome: 'Outcome', allOutcomes: 'All outcomes', none: 'Nothing was decided', noneNote: 'Whenever a journey wants to write to somebody, the answer and its reason are recorded here.',
  },
  policy: {
    title: 'Contact policy', note: 'Who is written to, when and how often', undo: 'Undo', redo: 'Redo', save: 'Save', saved: 'It counts from now on', quiet: 'Quiet hours', quietNote: 'By the clock where the customer is. What falls into them waits until they end.', from: 'From', to: 'To', caps: 'Caps', capsNote: 'Every message counts; marketing and service are held back. What is left open counts everything.',
    cap: 'Cap {name}', name: 'Name', most: 'At most', span: 'In', spans: { within: 'a stretch of time', day: 'a day', week: 'a week', month: 'a month' }, howLong: 'How long', channel: 'Channel', class: 'Kind', classes: { marketing: 'Marketing', service: 'Service', legal: 'Required by law', transactional: 'Transactional' }, topic: 'Topic', any: 'any', removeCap: 'Remove the cap {name}', addCap: 'Another cap',
    whole: 'For all', zone: 'Time zone', zoneNote: 'Where nobody knows better', jurisdiction: 'Law', jurisdictionNote: 'Where the country is not known', none: 'none', holdout: 'Left alone', holdoutNote: 'Get no marketing, to compare', law: 'The law', lawNote: 'It goes before the policy, and is not changed here. Engineering input, no legal advice.',
    wouldHave: 'What a change would have done', unchanged: 'Change something, and see here what it would have meant for the last 30 days.', since: 'Of {count} messages that have gone since <at></at>:', later: '{count} would have gone later', not: '{count} would not have gone', wouldGo: '{count} of {of} that a cap held back would have gone', incomplete: 'There were more: these are the latest.',
  },
};

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type DecisionWords = Texts<typeof en>;
