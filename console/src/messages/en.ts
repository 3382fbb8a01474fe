export const en = {
  common: { close: 'Close', loading: 'Loading…', copy: 'Copy', copied: 'Copied', notFound: 'There is no such page', toHome: 'To Home' },
  shell: {
    home: 'Home', customers: 'Customers', segments: 'Segments', journeys: 'Journeys', messages: 'Messages', catalogue: 'Catalogue', inventory: 'Inventory', orders: 'Orders', sources: 'Sources', settings: 'Settings',
    skip: 'Skip to the content', menu: 'Menu', places: 'Places', demo: 'Demonstration', search: 'Search', searchPlaceholder: 'Customers and places…',
    nothingFound: 'Nothing found', unnamed: 'Without a name', account: 'Your account', me: 'Your settings', language: 'Language', appearance: 'Appearance', light: 'Light', dark: 'Dark',
    auto: 'As the system', signOut: 'Sign out',
  },
  roles: { administrator: 'Administrator', marketer: 'Marketer', analyst: 'Analyst', agent: 'Agent', store_staff: 'Store staff', developer: 'Developer' },
  signin: {
    title: 'Sign in', email: 'E-mail', password: 'Password', show: 'Show the password', enter: 'Sign in', name: 'Name', begin: 'Begin',
    setupTitle: 'Set up Inyeon', setupNote: 'You become the administrator. Others you invite afterwards.', passwordRule: 'At least 12 characters.',
    invitationTitle: 'Welcome', invitationNote: 'Choose the password with which you will sign in.', noToken: 'The link is not whole. Open it as you received it, or ask for a new one.',
  },
  demo: { title: 'The demonstration', note: 'All people here are made up, and so is the clock:', speed: 'Speed of the clock', paused: 'Pause', forward: '+4 hours', shop: 'The shop', mailbox: 'The mailbox', tour: 'Tour' },
  tour: {
    title: 'A tour in six steps', start: 'Start the tour', resume: 'Go on with the tour', leave: 'Leave', next: 'Next', back: 'Back', finish: 'Done', step: 'Step {number} of {count}', hide: 'Hide the tour',
    shopTitle: 'Be a customer', shopText: 'Open the shop, allow cookies, put a tea into the cart and sign in with an e-mail address of your own making. Then leave without buying.', shopAction: 'Open the shop',
    findTitle: 'See that customer', findText: 'Search here for the address that you signed in with. Everything you did is on one line, the visit before you signed in too.', findAction: 'Search customers',
    waitTitle: 'Wait, quickly', waitText: 'The journey “Cart left behind” waits four hours for you to buy. Move the clock on by four hours.', waitAction: 'Move the clock 4 hours on',
    journeyTitle: 'Follow the journey', journeyText: 'The graph shows who stands where now, and how many took each way.', journeyAction: 'Open the journey',
    mailTitle: 'Read your mail', mailText: 'If you agreed to marketing, the reminder is in the mailbox. If not, the product did not write, and says so.', mailAction: 'Open the mailbox',
    whyTitle: 'Ask why', whyText: 'Every message sent, and every one not sent, has its reason on record. Open the messages, or a customer’s decisions.', whyAction: 'Open messages',
  },
  home: {
    title: 'Home', live: 'Live', connecting: 'Connecting…', touchpoints: 'Touchpoints a second', chart: 'Touchpoints a second by channel over the last two minutes, stacked', latest: 'Just now', unknown: 'Somebody unknown',
    quiet: 'It is quiet. As soon as something happens it appears here.', active: 'People active now', activeNote: 'in the last 5 minutes', folded: 'Folded by the engine',
    minuteNote: 'in the last {seconds, number} s', entered: 'Journeys entered', goals: '{count, plural, one {# goal} other {# goals}} reached', allowed: 'Messages allowed', held: '{count, number} held back', lag: 'Lag',
    seconds: '{value, number, ::.0} s', behind: '{count, number} events to go', stored: 'Events stored', setAside: '{count, plural, one {# input} other {# inputs}} set aside', channel: 'Channel', perSecond: 'A second', inTwoMinutes: 'In two minutes',
  },
  checklist: {
    title: 'First steps', done: 'Done', open: 'Open', events: 'Let events come in', people: 'See your first customer', journey: 'Publish a journey', message: 'Send a first message, to yourself for instance', team: 'Invite your colleagues',
    toSources: 'Connect a source', toCustomers: 'To customers', toJourneys: 'To journeys', toMessages: 'To messages', toTeam: 'Invite somebody',
  },
  channels: { push: 'Push', web: 'Web', app: 'App', email: 'E-mail', store: 'Store', pos: 'Till', sms: 'SMS', kakao: 'KakaoTalk', line: 'LINE', chat: 'Chat', phone: 'Phone', social: 'Social', print: 'Print', link: 'Link', radio: 'Radio', event: 'Event', server: 'Server' },
  namespaces: { email: 'E-mail', phone: 'Phone', userId: 'User ID', anonymousId: 'Device', loyaltyCard: 'Loyalty card' },
  calls: { identify: 'Identified', page: 'Page viewed', group: 'Joined a group', alias: 'Alias' },
  purposes: { marketing: 'Marketing', transactional: 'Service' },
  durations: { days: '{count, plural, one {# day} other {# days}}', hours: '{count, plural, one {# hour} other {# hours}}', minutes: '{count, plural, one {# minute} other {# minutes}}', seconds: '{count, plural, one {# second} other {# seconds}}' },
  customers: {
    title: 'Customers', newest: 'The newest first', found: 'The best matches', search: 'Search customers', searchPlaceholder: 'Name, e-mail, phone, any ID…', unnamed: 'Without a name', anonymous: 'Anonymous',
    nobody: 'Nobody found', nobodyNote: 'Search by part of a name in any script, or by the beginning of an e-mail, a phone number or an ID.', none: 'Nobody yet', noneNote: 'As soon as the first event comes in, whoever it is about stands here.',
  },
  customer: {
    bought: 'Cart and orders',
    about: 'About this person', timeline: 'Timeline', decisions: 'Decisions', copyOne: 'Copy {value}', identities: 'Who', why: 'Why one person?', whyTitle: 'Why these are one person', close: 'Close',
    whyNote: '{count, plural, one {One device or account is} other {# devices and accounts are}} known to be this person.',
    mergeStory: 'Both had the same {namespace}; the source {source} told so at <at></at>.', mergeEvent: 'The event:', undo: 'Undo', undoSure: 'Part the two again? Nothing is started and nothing sent by it.', undoYes: 'Part them', cancel: 'Cancel',
    undone: 'They are two people again', undoneAt: 'Undone at <at></at>.', theOther: 'To the other person', traits: 'Traits', noTraits: 'Nothing is known yet.', journeys: 'Journeys', noJourneys: 'In none, and never was.',
    segments: 'Segments', noSegments: 'In none.', at: 'at {node}', ended: 'ended: {outcome}',
  },
  prefers: {
    title: 'Prefers', channel: 'Channel', device: 'Device', hour: 'Hour', content: 'Reads about', mobile: 'Phone', tablet: 'Tablet', desktop: 'Computer', certain: '{share} certain', since: 'Counted by days, as of <at></at>.',
  },
  consents: {
    title: 'Consents', record: 'Record a word', none: 'This person has said nothing yet: no marketing goes to them.', granted: 'Granted', refused: 'Refused', proof: 'Proof', proofOf: 'Proof for {endpoint}', effective: 'In effect since', recorded: 'Recorded',
    source: 'Source:', noProof: 'No proof was given.', channel: 'Channel', purpose: 'Purpose', word: 'They said', proofNote: 'How and where they said it.', save: 'Record', saved: 'Recorded', cancel: 'Cancel', close: 'Close',
  },
  timeline: {
    fresh: 'Something new: show it', title: 'Timeline', channels: 'Channels', kinds: 'Events', all: 'All', clear: 'Clear', day: 'Jump to a day', today: 'Back to today', until: 'Shown from that day back', more: 'Loading more', nothing: 'Nothing yet',
    nothingNote: 'What they do on any channel appears here at once.', nothingFound: 'Nothing passes these filters', nothingFoundNote: 'Take one away, or choose a later day.', minutes: '{count, plural, =0 {less than a minute} one {# minute} other {# minutes}}', touches: '{count, plural, one {# touch} other {# touches}}',
    imported: 'imported', toMessage: 'Open the message', toJourney: 'Open the journey', origin: 'From {source}, message {messageId}',
  },
  decisions: { title: 'Decisions', none: 'Nothing was decided yet', noneNote: 'Whenever a journey wants to write to this person, the answer and its reason are recorded here.', allowed: 'Allowed', deferred: 'Put off', refused: 'Refused', mayGo: 'Nothing stood against it', until: 'until' },
  reasons: {
    asked_already: 'They were asked this already', holdout: 'Left alone, to compare', law: 'The law forbids it at this hour', outranked: 'Something that matters more was waiting', out_of_stock: 'Everything it promotes is sold out', cart_ordered: 'They have bought it', cart_of_another: 'The cart is somebody else\'s now', cart_empty: 'Their cart is empty', run_went_on: 'The journey had gone another way', template_not_approved: 'Its content is not approved', no_consent: 'They have not agreed', consent_refused: 'They have refused', suppressed: 'The address is blocked', no_endpoint: 'There is no address', quiet_hours: 'Quiet hours', cap_reached: 'They have had enough messages for now',
    run_ended: 'The journey had ended meanwhile', expired: 'It had waited too long', erased: 'The customer was erased', bounced: 'The address does not exist', not_approved: 'Not approved yet', channel_off: 'The channel is switched off',
  },
  alertBar: { title: 'Something is wrong', waiting: '{count, plural, offset:1 =1 {Something is wrong with the journey {first}} other {Something is wrong with {first} and # more}}', look: 'Look' },
  sending: { stop: 'Stop all sending', stopNote: 'Holds back every message and webhook until it is let go on', stopped: 'Nothing is sent', held: '{messages} messages and {webhooks} webhooks wait.', resume: 'Let it go on', resumeQuestion: 'Send what waits?', resumeNote: 'Each message is looked at once more before it goes: whoever has refused or bought meanwhile gets none, and where it is night it waits until morning.', cancel: 'Cancel' },
  messages: { section: 'Messages and what decides about them', contents: 'Contents', decisions: 'Decisions', policy: 'Contact policy', title: 'Messages', note: 'What was sent, to whom, and what became of it', status: 'Status', journey: 'Journey', all: 'All', clear: 'Clear', none: 'Nothing was sent yet', noneNote: 'Messages of published journeys appear here.', nothingFound: 'Nothing passes these filters', nothingFoundNote: 'Take one away.', notYet: 'Not written yet' },
  statuses: { queued: 'Queued', claimed: 'Taken up', submitting: 'Being handed over', retry: 'To be tried again', accepted: 'Accepted', rejected: 'Rejected', refused: 'Held back', unknown: 'Unknown' },
  message: {
    about: 'About this message', content: 'As the customer saw it', from: 'From', to: 'To', subject: 'Subject', view: 'Form', plain: 'Text', untitled: 'A message', notYet: 'It has not been written yet: its text is made when it is handed over.', customer: 'Customer', erased: 'Erased', journey: 'Journey', purpose: 'Purpose', attempts: 'Attempts', life: 'What became of it',
  },
  steps: { allowed: 'Allowed', deferred: 'Put off', refused: 'Held back', 'handed-over': 'Handed over to the provider', accepted: 'Accepted by the provider', rejected: 'Rejected by the provider', unknown: 'Nobody can tell whether it went', queued: 'Queued' },
  sources: { title: 'Sources', note: 'Where events come from', keys: 'Keys', snippets: 'Connect', activity: 'Activity', links: 'Links & QR', imports: 'Imports', setAside: 'Set aside' },
  keys: {
    title: 'Keys', note: 'A write key is public: it stands in web pages and can only tell of events. A server key is a secret of your own servers.', make: 'New key', none: 'No keys', noneNote: 'Make one to connect a source.', name: 'Name', nameNote: 'Who will use it: web shop, till, CRM.', kind: 'Kind', write: 'Write', server: 'Server',
    writeLong: 'Write key, for browsers and apps', serverLong: 'Server key, for your own servers', scopes: 'What it may do', scope: { collect: 'Send events, and say who is who', read: 'Read', write: 'Change', admin: 'Administer keys and data requests' }, lastUsed: 'Last used', neverUsed: 'Never used', expires: 'valid until',
    rotate: 'Replace', revoke: 'Revoke', rotateOne: 'Replace {name}', revokeOne: 'Revoke {name}', rotateNote: 'A new key takes its place. The old one stays valid for a while, so that nothing is lost while you change it.', overlap: 'The old key stays valid for', overlapNone: 'not at all', overlapHour: 'an hour', overlapDay: 'a day', overlapWeek: 'a week',
    revokeNote: 'Whatever uses this key is refused at once.', revoked: 'Revoked', shownTitle: 'Your new key', shownOnce: 'It is shown this once. Keep it where your other secrets are.', kept: 'I have kept it', cancel: 'Cancel', close: 'Close',
  },
  snippets: { note: 'Paste these lines where events happen. They run as they stand, with a write key in its place.', sdk: 'How', key: 'Your write key', then: 'Then look at “Activity”: the event is there within a second, or it says what was wrong.' },
  activity: { source: 'Source', problems: 'What was wrong', noProblems: 'Nothing was wrong in the last week.', latest: 'Last events', nothing: 'Nothing came in lately', nothingNote: 'Send an event with one of this source’s keys.', event: 'Event', field: 'Field', what: 'What is wrong', times: 'Times', last: 'Last', whole: 'the request' },
  flaws: {
    required: 'It is missing, and is needed.', wrong_type: 'It is of the wrong type.', too_long: 'It is too long.', invalid_timestamp: 'It is no ISO 8601 instant with an offset.', unknown_type: 'There is no such type of event.', event_too_large: 'The event is larger than 32 KB.', invalid_character: 'It holds a character that cannot be stored.',
    number_out_of_range: 'The number is too large or too small.', names_nobody: 'It says about nobody: give a userId or an anonymousId.', malformed_json: 'The body is not JSON in UTF-8.', too_deep: 'It nests too deeply.', too_many_events: 'There are too many events in one request.', batch_too_large: 'The request is too large.', body_too_large: 'The request is larger than 500 KB.',
  },
  links: { title: 'Links', note: 'Short links for print, banners and cards. They lead to their target for ever, and tell who came from where.', make: 'New link', none: 'No links yet', noneNote: 'Make one, and download its QR code for print.', visits: '{count, plural, one {{shown} visit} other {{shown} visits}}', copy: 'Copy the link {code}', target: 'Target', campaign: 'Campaign', channel: 'Where it is shown', code: 'Code', codeNote: 'Left out, one is drawn.', made: 'The link is there', cancel: 'Cancel', close: 'Close' },
  imports: {
    title: 'Imports', note: 'Files of history become events, people, consents and segments, by a mapping without code. Importing a file twice adds nothing.', begin: 'Import a file', none: 'No imports yet', noneNote: 'CSV, NDJSON and XLSX, also gzipped.', progress: 'Progress', added: '{count} added', rejected: '{count} rejected',
    file: 'File', fileNote: 'CSV, NDJSON or XLSX, also gzipped, of any size.', mapping: 'Mapping', mappingNote: 'YAML: which columns become what. The guide’s page on imports tells of all of it.', example: 'Load an example', look: 'See what it becomes', clear: 'Clear', cancel: 'Cancel', close: 'Close',
    figures: { rows: 'Rows read', added: 'Added', known: 'Known already', rejected: 'Rejected' }, left: 'Left', seconds: '{count, number} s', acts: { resume: 'Go on', pause: 'Pause', cancel: 'Cancel' }, acted: { resume: 'Goes on', pause: 'Paused', cancel: 'Cancelled' },
    preview: 'What becomes of the first rows', previewNote: 'Nothing is written yet. Go on if it is what you mean.', previewEmpty: 'The mapping makes nothing of the first rows', line: 'Line {line, number}', rejections: 'Rows that were not taken', csv: 'All of them as CSV',
  },
  importStatuses: { waiting: 'Waiting for its file', held: 'To be looked at', queued: 'Queued', running: 'Running', paused: 'Paused', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  settings: {
    title: 'Settings', me: 'You', people: 'People', webhooks: 'Webhooks', records: 'Systems of record', audit: 'Audit log', installation: 'Installation', profile: 'You', name: 'Name', language: 'Language', save: 'Save', saved: 'Saved', password: 'Password', currentPassword: 'Present password', newPassword: 'New password', changePassword: 'Change', passwordChanged: 'The password is changed',
    sessions: 'Where you are signed in', lastSeen: 'Last seen', thisOne: 'This one', signOutEverywhere: 'Sign out everywhere',
  },
  team: {
    title: 'People', note: 'Who works here, and as what. A change counts at once.', invite: 'Invite', none: 'Nobody yet', active: 'Active', invited: 'Invited', disabled: 'Disabled', roleOf: 'Role of {name}', newLink: 'New link', resetLink: 'Reset password', linkFor: 'A link for {name}', disable: 'Disable', enable: 'Enable', disableOne: 'Disable {name}', enableOne: 'Enable {name}', changed: '{name} is changed',
    name: 'Name', email: 'E-mail', role: 'Role', linkTitle: 'The link', linkNote: 'Send this link to {name}. It is shown this once and works once.', kept: 'I have it', cancel: 'Cancel', close: 'Close',
    roleNotes: { administrator: 'May do everything.', marketer: 'Journeys, contact policy, links and imports; sees customers and messages.', analyst: 'Sees everything about customers, journeys and messages; changes nothing.', agent: 'Sees customers and their messages, records consents, parts merges.', store_staff: 'Looks customers up.', developer: 'Keys, sources, links, webhooks and imports; no customers.' },
  },
  audit: { title: 'Audit log', kind: 'Kind', all: 'All', clear: 'Clear', none: 'Nothing was done yet', nobody: 'Nobody known' },
  auditKinds: { session: 'Sign-ins', user: 'People', key: 'Keys', journey: 'Journeys', policy: 'Contact policy', consent: 'Consents', customer: 'Customers', import: 'Imports', link: 'Links', webhook: 'Webhooks in', webhook_endpoint: 'Webhooks out', set_aside: 'Inputs set aside', identity_verification: 'Identity verification', data_request: 'Data requests' },
  installation: { title: 'Inyeon', eventsStored: 'Events stored', entriesBehind: 'Events not folded yet', lagMs: 'Lag in ms', setAside: 'Inputs set aside', backfillsPending: 'Histories to be read', unknownMessages: 'Messages of unknown fate', forgedIdentities: 'Forged identities', unprovenIdentities: 'Unproven identities', docs: 'API documentation', metrics: 'Metrics', look: 'Look at them' },
  problems: {
    title: 'That did not work', page: 'This page cannot be shown', again: 'Try again', unexpected: 'Something went wrong on this page. Load it again; if it stays, tell an administrator.', unreachable: 'The server does not answer. Check the connection and try again.',
    codes: {
      wrong_credentials: 'E-mail or password is not right.', too_many_attempts: 'Too many attempts. Try again in {seconds, number} seconds.', role_not_allowed: 'Your role does not allow this; ask an administrator.', not_found: 'There is no such thing any more.', password_length: 'A password has at least 12 characters; several words are easiest to keep in mind.', password_too_common: 'This password is among the first that anybody would try.',
      last_administrator: 'Somebody has to stay administrator.', invalid_token: 'The link has been used or is too old. Ask for a new one.', email_taken: 'Somebody has this e-mail already.', code_taken: 'There is a link with this code already.', file_changed: 'A file of this name with other content was imported before. Name it otherwise, or import it as corrected from the command line.', already_undone: 'This has been undone already.',
      wrong_state: 'It has moved on meanwhile; look again.', csrf_token_needed: 'The page is too old. Load it again.', wrong_password: 'The present password is not right.', required: 'Something is missing: {field}.', busy: 'The server is busy. Try again in a moment.', invalid_email: 'This is no e-mail address.', scope_not_yours: 'Nobody gives a key more than they may do themselves.', user_disabled: 'This person is disabled.', unreadable_file: 'The file cannot be read.', segment_cycle: 'Segments would refer to each other in a circle: {detail}', segment_in_use: 'Something still uses it.', private_target: 'This address leads into a private network, which webhooks may not reach. Whoever runs the server can permit it.', unknown_host: 'Nobody has this address; look whether it is written right.', invalid_url: 'An address that begins with https:// is needed.', unknown_segment: 'There is no such segment: {detail}', webhook_not_active: 'The webhook is paused or disabled; switch it on first.', already_delivered: 'This one has been delivered.', record_is_elsewhere: 'Another system keeps this. Change it there, and it changes here.', changed_meanwhile: 'Somebody has saved it meanwhile. Open it in a second window, and take over what you need; yours is still here.', key_taken: 'There is one with this key already; choose another.', too_many_webhooks: 'There are as many webhooks as there can be; delete one first.', invalid_key: 'Small letters, digits and hyphens, 64 at most.',
    },
  },
} as const;

/** The same shape in every language. */
type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Messages = Texts<typeof en>;
