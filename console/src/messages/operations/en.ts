/** The words about webhooks and about what was set aside. They come with those pages: the first page does not wait for them. */
export const en = {
  alerts: {
    title: 'Alerts', note: 'What went wrong by itself, and lasts or is over', show: 'Which', open: 'Those that last', all: 'All', none: 'Nothing is wrong', noneNote: 'A journey that fails, stands still, or that nobody enters any more is told here, by e-mail and by webhook.',
    kinds: { failing: 'is failing', stalled: 'is stalled', quiet: 'has let nobody in for a day' }, since: 'since', until: 'over', taken: '{name} takes care of it', over: 'Over', lasts: 'Lasts', take: 'I take care of it', takeOne: 'I take care of {subject}',
    evidence: { failed: 'failed', of: 'messages of the last hour', waiting: 'waiting', perDay: 'entered a day until then', behindSeconds: 'seconds behind', node: 'node', reason: 'commonest reason', webhook: 'webhook that is off', since: 'waiting since', lastEntry: 'last entry' },
    recipients: 'Told by e-mail', administrators: 'All administrators', address: 'Address', language: 'Language', addAddress: 'Another address', removeAddress: 'Remove {address}', save: 'Save', recipientsNote: 'A webhook is told when it asks for alerts. The emergency stop does not hold these e-mails.',
  },
  records: {
    note: 'Which system keeps what. Where another one does, its word counts: it tells Inyeon what is so, and whoever would change it here is sent there.', kinds: { products: 'Products', stock: 'Stock', carts: 'Carts', orders: 'Orders' }, change: 'Change', changeOne: 'Who keeps this: {what}', who: 'Kept in', another: 'Another system', name: 'What it is called', namePlaceholder: 'ERP, shop system…', toStructure: 'In Structure', cancel: 'Cancel', save: 'Save', saved: 'Saved', close: 'Close',
    here: { products: 'Names, prices and all else are said in the catalogue: by hand, by file or by key.', stock: 'Deliveries, counts and adjustments are written down here, each in the ledger.', carts: 'A customer has one cart on all devices, and staff go on with it here.', orders: 'Checkouts become orders here: their stock is promised, their payment asked for.' },
    elsewhere: { products: 'That system says what products and categories are, by a server key; people change none here. Families and channels are still said here.', stock: 'That system tells its levels, and people neither adjust, move nor count stock here. Reservations stay here, and nothing is promised that it does not have.', carts: 'That system tells its carts. They are shown here and journeys remember them; they are changed where they are kept.', orders: 'That system tells its orders. They stand on customers’ pages and count in every rule; they take no stock here, and are cancelled and handed over there. There is no checkout here.' },
  },
  webhooks: {
    title: 'Webhooks', note: 'Tell your other systems at once who enters a segment and who leaves it. Each request is signed.', make: 'New webhook', none: 'No webhooks yet', noneNote: 'Give the address of a system that shall hear who enters a segment: your CRM, an ad audience, a chat.',
    states: { active: 'Active', paused: 'Paused', disabled: 'Switched off' }, reasons: { gone: 'The endpoint answered 410: it is there no more. Switch the webhook on again once it is.', failing: 'Nothing but failures for five days. Switch the webhook on again once the endpoint works.' },
    about: 'What it is told', waiting: '{count, plural, one {{shown} waits} other {{shown} wait}}', allSegments: 'All segments', segmentCount: '{count, plural, one {# segment} other {# segments}}', close: 'Close', cancel: 'Cancel',
    name: 'Name', key: 'Key', keyNote: 'Stands in addresses. It stays.', url: 'Address', urlNote: 'https only, and not in a private network.', segments: 'Segments', segmentsNote: 'Left empty, all of them, also those to come.', tell: 'Told when', events: { entered: 'somebody enters a segment', left: 'somebody leaves a segment', raised: 'an alert is raised', resolved: 'an alert is over' },
    history: 'Also people whom a new rule or an import finds', historyNote: 'They did nothing just now, and there may be very many.', save: 'Save', saved: 'Saved', edit: 'Edit',
    secretTitle: 'The secret', secretOnce: 'Keep it now: it is not shown again. With it your system checks that it is we who speak.', kept: 'I have it', replace: 'New secret', replaceNote: 'For 24 hours the present one signs as well: put the new one in place meanwhile.', replaceYes: 'Make a new one', bothUntil: 'Two secrets sign until <at></at>',
    test: 'Send a test', tested: 'The endpoint took the test: {status}', notTested: 'The endpoint did not take the test: {why}', pause: 'Pause', resume: 'Switch on', paused: 'Paused', resumed: 'Switched on', remove: 'Delete', removeNote: 'What waits for it is not told any more.', removed: 'Deleted', failingSince: 'Failing since <at></at>',
  },
  deliveries: {
    title: 'Deliveries', state: 'State', all: 'All', clear: 'Clear', none: 'Nothing has been told yet', noneNote: 'As soon as somebody enters or leaves, it stands here. Kept for a week, what failed for a month.', nothingFound: 'None in this state', states: { pending: 'Waiting', delivered: 'Delivered', failed: 'Given up' },
    attempts: '{count, plural, one {# attempt} other {# attempts}}', next: 'next <at></at>', answered: 'answered {status}', notYet: 'not yet sent', faults: { private_target: 'the address leads into a private network', unknown_host: 'nobody has this address', no_connection: 'nobody listens there', tls: 'it cannot prove who it is (TLS)', timeout: 'no answer in time', broken: 'the connection broke' },
    retry: 'Try again', retryOne: 'Try {id} again', retried: 'It is sent again now', copyOne: 'Copy the id {id}', causes: { event: 'by an event', time: 'as time passed', merge: 'by a merge', history: 'from history' },
  },
  setAside: {
    title: 'Inputs that could not be folded', note: 'What the engine stumbled over stands here, and everything else went on. Replayed, an input is folded behind all that has come since; what still cannot be folded comes back.', count: '{count, plural, one {{shown} input} other {{shown} inputs}}', none: 'Nothing was set aside', noneNote: 'So it should be: the engine has understood everything.',
    replay: 'Replay', replayOne: 'Replay {id}', replayAll: 'Replay all', replayed: '{count, plural, one {# input is} other {# inputs are}} on the way again', sure: 'Replay everything that was set aside?', cancel: 'Cancel', close: 'Close', customer: 'The customer', nobody: 'Nobody in particular', gone: 'its entry is gone', copyOne: 'Copy the place {id}',
    kinds: { event: 'Event', release: 'Profiles leave a customer', await: 'Profiles are announced', join: 'Profiles arrive', forward: 'Forwarded input', rulebook: 'New rulebook', erase: 'Erasure', erased: 'Erased' },
    wrong: { database: 'The database would not take it.', unreadable: 'Something in it cannot be read.', fault: 'The engine stumbled: a fault of ours. Please report it with these words.' },
  },
} as const;

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type OperationWords = Texts<typeof en>;
