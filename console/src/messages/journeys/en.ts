/** The words about journeys. They come with those pages: the first page does not wait for them. */
export const en = {
  journeys: {
    title: 'Journeys', note: 'Who walks where, now', none: 'No journeys yet', noneNote: 'A journey waits, asks and writes for you, for each customer in their own time. Begin with a template: it is ready in a minute.', make: 'New journey', fromTemplate: 'Begin with a template',
    draft: 'Draft', published: 'Published', paused: 'Paused', stopped: 'Stopped', version: 'Version {version, number}', inside: '{count, number} inside', enteredGoals: '{entered} entered, {goals} reached the goal',
  },
  journey: {
    graph: 'The journey’s graph', here: '{count} here', entered: 'Entered', inside: 'Inside now', goal: 'Reached the goal', sent: 'Messages sent', toMessages: 'See them', people: 'Who is inside', peopleAt: 'Who is at {node}', all: 'Show all', nobody: 'Nobody is there now', nobodyNote: 'Whoever enters appears here at once.',
    table: 'As a table', from: 'From', by: 'By', to: 'To', passed: 'Passed', edit: 'Edit', look: 'Look inside', versions: 'Versions', notDrawn: 'The draft is not whole yet, so there is nothing to draw here.',
    results: 'Experiments', variant: 'Variant', exposed: 'Took part', converted: 'Succeeded', rate: 'Share', interval: '95% interval', experimentAt: 'Experiment {node}',
  },
  nodes: { entry: 'Entry', goal: 'Goal', exit: 'End' },
  ways: { next: 'next', event: 'event', timeout: 'time is up', then: 'yes', otherwise: 'no', goal: 'goal', branch: 'branch' },
  canvas: {
    types: {
      wait: 'Wait', 'wait-until': 'Wait for an event', condition: 'Check', split: 'Branches', percent: 'Shares', experiment: 'Experiment', 'send-email': 'Send an e-mail', fallback: 'Reacted?', 'update-trait': 'Set a trait', list: 'List', webhook: 'Webhook', allocate: 'Capacity', jump: 'To another journey', exit: 'End',
    },
    typeNotes: {
      wait: 'For some time, until a time of day, a date or business hours', 'wait-until': 'Until one of several events happens, or time is up', condition: 'Yes or no, by a rule', split: 'The first of several rules that holds', percent: 'Parts of the people at random, the same for each person every time', experiment: 'Variants, and which of them succeeds more often',
      'send-email': 'In the customer’s language, when the policy allows', fallback: 'Whether the last message led to a click within a time', 'update-trait': 'Remember something about the customer', list: 'Put the customer on a list, or take them off it', webhook: 'Tell another system', allocate: 'So many an hour go on; the others wait their turn', jump: 'Go on in another journey', exit: 'The journey is over for them',
    },
    groups: { messages: 'Messages', time: 'Time', ways: 'Ways', data: 'Data and systems', ends: 'Ends' },
    flow: { controls: 'Look closer or from further away', zoomIn: 'Zoom In', zoomOut: 'Zoom Out', fitView: 'Fit View', overview: 'Overview' },
    marks: { added: 'New', removed: 'Gone', changed: 'Changed' },
    entry: 'Entry', journey: 'The journey', edit: 'Edit', readOnly: 'To look at only', view: 'View', canvas: 'Canvas', list: 'List', panel: 'What is chosen', closePanel: 'Close the form', settings: 'Name and goals', compare: 'Compare versions',
    drawing: 'The journey as a drawing', outline: 'The journey as a list', palette: 'What can be added', add: 'Add', addType: 'Add: {type}', addInto: 'Add between {from} and {to}', arrange: 'Tidy up', undo: 'Undo', redo: 'Redo', duplicate: 'Duplicate', remove: 'Remove',
    here: '{count} here', peopleHere: '{count, plural, one {# person is} other {# people are}} here now: see who', notesHere: '{count, plural, one {# note} other {# notes}}', somethingWrong: 'Something is not right yet', noProblems: 'Ready to publish', problems: '{count, plural, one {# thing} other {# things}} to mend', hints: '{count, plural, one {# hint} other {# hints}}',
    name: 'Name of this step', nameBad: 'Letters a to z, digits, - and _, and no name twice.', renameNote: 'People of the published version who stand here keep standing at the old name.', toEntry: 'To the entry', note: 'Note', addNote: 'Leave a note', noteHere: 'Leave a note here', noteEmpty: 'An empty note', notePlaceholder: 'For your colleagues', removeNote: 'Remove the note',
    nodeKeys: 'Enter opens the form, arrows move it, N adds a step after it, Delete removes it.', keys: 'On the canvas: Enter opens, N adds after, arrows move, Delete removes, Ctrl C, X, V and D copy, Ctrl Z takes back.',
    says: {
      waitFor: 'Stays {duration}', waitUntil: 'Until {until}', time: 'the next {time}', timeOn: 'the next {days} at {time}', onDate: 'the day of {trait}, {time}', beforeDate: '{count, plural, one {# day} other {# days}} before {trait}, {time}', afterDate: '{count, plural, one {# day} other {# days}} after {trait}, {time}', hours: 'business hours in {country}, {from} to {to}',
      waitEvent: 'Until {events}, {duration} at most', condition: 'By a rule', split: '{count, plural, one {# rule} other {# rules}}, the first that holds', experiment: '{variants}: more {event}?', noSubject: 'No subject yet', fallback: '{event} within {duration}?', trait: 'Sets {names}', ontoList: 'Onto {list}', offList: 'Off {list}', webhook: 'Tells {endpoint}',
      allocate: '{count, number} an hour of {pool}', jump: 'Goes on in {journey}', exit: 'Leaves the journey', entryEvent: 'When {event} happens', entryEntered: 'Whoever enters {segment}', entryLeft: 'Whoever leaves {segment}', entryDaily: 'Every day at {time}', entryWeekly: 'Every {days} at {time}', entryMonthly: 'On day {day, number} of the month at {time}', entryDate: 'Once: {until}',
      entryYearly: 'Every year: {until}', entryApi: 'When another system says so',
    },
    outlets: { start: 'begins', next: 'then', then: 'yes', otherwise: 'no', timeout: 'time is up', unknown: 'date unknown or past', event: 'event {number}', branch: 'branch {number}', variant: 'variant {number}' },
    problemCodes: {
      asks_nothing: 'Nothing is asked here yet: it holds for everybody.', leads_nowhere: 'A way leads nowhere yet.', required: 'Something is not filled in yet.', unknown_node: 'It leads to a step that does not exist.', unknown_type: 'There is no such kind of step.', unknown_value: 'This value is not known here.', unknown_rule: 'This is no rule yet.', wrong_type: 'This is of the wrong kind.', out_of_range: 'This is too much or too little.',
      contradiction: 'Two things here exclude each other.', reserved: 'This name is the product’s own.', too_deep: 'The rule nests too deeply.', too_large: 'The rule is too long.', invalid_duration: 'This is no length of time.', invalid_time: 'This is no time of day.', invalid_instant: 'This is no point in time.', transactional_not_approved: 'Transactional mails need an approval.', unknown_language: 'There is no text in that language.',
      unreachable: 'No way leads here: connect it, or take it out.', nothing_sent: 'Nothing is sent before it that somebody could react to.', longer_than_validity: 'It waits longer than people can enter.', unknown_segment: 'There is no such segment.', unknown_list: 'There is no such list.', unknown_journey: 'There is no such published journey.', unknown_webhook: 'There is no such webhook.',
      audience_of_nobody: 'Nobody is in the audience now.', no_address: 'Some in the audience have no e-mail address.', endless: 'A circle without a wait would never end.',
    },
    save: {
      saved: 'Saved {ago}', justNow: 'Saved', unsaved: 'Not saved yet', saving: 'Saving…', failed: 'Not saved: {reason}', again: 'Try again', conflict: 'Somebody else saved meanwhile', conflictTitle: 'Somebody else saved this journey meanwhile', conflictNote: 'Nothing is lost: take their version and bring yours back with Undo, or go on with yours, which then replaces theirs.',
      take: 'Take theirs', keep: 'Go on with mine',
    },
    forms: {
      leadsTo: 'Where it leads', startsAt: 'Begins with', nowhere: 'Nowhere yet', leadNowhere: 'Lead nowhere: {way}', time: 'At', days: 'Days', everyDay: 'Every day', holdsFor: 'Holds for {about, select, yes {about } other {}}{count} of {of} people now', waitKind: 'Waits', waitKinds: { for: 'for some time', time: 'until a time of day', date: 'until a date of the customer', hours: 'until business hours' },
      howLong: 'How long', dateTrait: 'Date', daysBefore: 'Days before it', country: 'Country', from: 'From', to: 'To', eventNumber: 'Event {number}', removeEvent: 'Remove event {number}', addEvent: 'Another event', event: 'Event', atMost: 'At most', condition: 'Goes the way “yes” when', splitNote: 'The first branch whose rule holds is taken; the others go the way “no”.',
      branch: 'Branch {number}', branchName: 'Name', whoTakesIt: 'Who takes it', removeBranch: 'Remove branch {number}', addBranch: 'Another branch', share: 'Share {number}', removeShare: 'Remove share {number}', addShare: 'Another share', even: 'Even shares', sum: 'Together {sum}', experimentNote: 'Each person gets one variant and keeps it. The results stand on the journey’s page, with their uncertainty.',
      variant: 'Variant {number}', weight: 'Weight', removeVariant: 'Remove variant {number}', addVariant: 'Another variant', success: 'It succeeds when this happens', within: 'Within', fallbackNote: 'Looks at the last message of this journey: whoever reacts goes the way “yes”, at once.', name: 'Name', value: 'Value', removePair: 'Remove {name}', addPair: 'Another value', set: 'Traits to set',
      forget: 'Traits to forget', forgetNote: 'Press Enter after each.', action: 'What happens', listActions: { add: 'Put on the list', remove: 'Take off the list' }, list: 'List', endpoint: 'Webhook', data: 'What it is told besides', dataNote: 'Who the customer is and which journey it is, it is told anyway.', allocateNote: 'Whoever gets a place within the time goes the way “yes”; the others go “no”.',
      pool: 'Pool', poolNote: 'Journeys that name the same pool share it.', perHour: 'People an hour', journey: 'Journey', entryType: 'Who comes in', entryTypes: { event: 'by an event', segment: 'by a segment', schedule: 'by the clock', date: 'by a date of theirs', api: 'by another system' },
      entryNotes: { event: 'Whoever does this, from the moment it is known.', segment: 'Whoever enters or leaves it from now on. A fixed list is a segment, too.', schedule: 'Everybody who meets the conditions below, at that time where they live.', date: 'A birthday, a renewal, a delivery: some days before or after.', api: 'A call that names the customer.' },
      segment: 'Segment', side: 'When somebody', sides: { entered: 'enters it', left: 'leaves it' }, rythm: 'How often', rythms: { daily: 'every day', weekly: 'every week', monthly: 'every month' }, dayOfMonth: 'Day of the month', yearly: 'Every year', again: 'How often the same person', key: 'One run for each', keyNote: 'A property of the event, such as order_id. Left out: one run for each person.',
      reentry: 'May come in again', reentries: { usual: 'as is usual', never: 'never', 'after-exit': 'as soon as they are out', after: 'after a while' }, atLeast: 'Earliest after', tolerance: 'Events count that come late by', validFrom: 'Not before', validUntil: 'Not after', rule: 'Only who', exclude: 'Not who', addRule: 'Only some of them…', addExclude: 'Leave some out…',
      removeRule: 'Let everybody in', removeExclude: 'Leave nobody out', removeEnding: 'Remove number {number}', endingRule: 'Ends when', goals: 'Goals', goalsNote: 'Whoever reaches one has what the journey is for, and leaves it wherever they are.', exits: 'Early ends', exitsNote: 'Whoever meets one leaves the journey; it counts as no goal.', addEndingEvent: 'By an event', addEndingRule: 'By a rule', journeyName: 'Name', description: 'What it is for',
      priority: 'Priority', priorityNote: '0 to 100: who goes first under a cap', holdout: 'Left out', holdoutNote: 'Get nothing, for comparison',
    },
    mail: {
      languages: 'Languages', notWritten: 'Not written in {language} yet.', write: 'Write it', copyFrom: 'Begin with {language}', removeLanguage: 'Remove {language}', subject: 'Subject', letters: '{count} letters; a phone shows about {most}', form: 'Form', text: 'Text', insert: 'Insert…', fromText: 'Make it from the text', preview: 'Preview', phone: 'Phone', inbox: 'Inbox', sender: 'Haneul Tea House',
      noSubject: '(no subject)', samples: 'Sample values', samplesNote: 'They fill the preview only.', class: 'Kind of message', classes: { marketing: 'Marketing', service: 'Service', legal: 'Required by law', transactional: 'Transactional' },
      classNotes: { marketing: 'Needs a consent, keeps quiet hours and caps.', service: 'About something they use; keeps quiet hours.', legal: 'Must reach everybody whom it concerns.', transactional: 'Answers something they have just done.' }, purpose: 'Purpose', topic: 'Topic', fallback: 'Otherwise in', fallbackNote: 'For whoever speaks none of these languages',
    },
    publish: {
      publish: 'Publish', title: 'Publish “{name}”', cancel: 'Cancel', done: 'Published', notKept: 'The draft could not be saved, so there is nothing to publish yet.', errors: '{count, plural, one {One thing has} other {# things have}} to be mended first.', enters: '{entry}: they enter this version from now on.', holdout: '{percent} of them are left out, for comparison.', first: 'It is the first version, with {count, plural, one {# step} other {# steps}}.',
      same: 'It says the same as the published version.', changes: '{added, number} steps new, {removed, number} gone, {changed, number} changed.', restChanged: 'The entry, the goals or the name have changed, too.', inside: '{count, plural, one {One person is} other {{count, number} people are}} inside now', stay: 'They stay in their version {version, number} to its end', move: 'They move to the new version', map: 'From old steps to new ones',
      moving: '{moving, number} move, {staying, number} stay.', fromWith: '{node} · {count, number} here', stays: 'They stay in the old version', letStay: 'Let those at {node} stay', already: '{count, plural, one {One person is} other {{count, number} people are}} in the segment already: let them enter now', alreadyNote: 'Left open, only those enter who come into the segment from now on.',
    },
    life: {
      pause: 'Pause', resume: 'Go on', stop: 'Stop', cancel: 'Cancel', pauseNote: 'Nobody enters, and the {count, number} inside stay where they are until it goes on.', resumeNote: 'Customers enter again, and the {count, number} inside go on. Waits that ended meanwhile are over.', stopNote: 'Nobody enters any more. It can be published again.',
      inside: '{count, plural, one {One person is} other {{count, number} people are}} inside', finish: 'They go on to the end', exit: 'They leave now, and get nothing more of it', pauseDone: 'Paused', resumeDone: 'It goes on', stopDone: 'Nobody enters any more',
    },
    fresh: {
      title: 'New journey', note: 'Nothing happens until it is published', begin: 'Begin with', scratch: 'From scratch', scratchNote: 'An entry and an end; the rest is yours.', name: 'Name', key: 'Key', keyNote: 'Stands in addresses, and stays.', keyBad: 'a–z, 0–9 and -, at most 64.', make: 'Make the draft',
      templates: {
        welcome: { name: 'Welcome', note: 'A first mail to whoever has signed up.' }, 'abandoned-cart': { name: 'Cart left behind', note: 'Four quiet hours after the last change of a cart, one reminder.' }, 'review-request': { name: 'Ask for a review', note: 'A week after an order, regulars and others are asked differently.' },
        'win-back': { name: 'Win back', note: 'Whoever has not bought for long hears from you once.' }, birthday: { name: 'Birthday', note: 'A wish on the day, every year.' }, 'after-complaint': { name: 'After a complaint', note: 'No offers until it is mended, then back to normal.' },
      },
    },
    versions: { title: 'Versions', note: 'What is different, beside each other', draft: 'Draft', version: 'Version {version, number}', from: 'Before', to: 'After', same: 'Both say the same.', changes: 'What is different', where: 'Where', field: 'What', before: 'Before', after: 'After', journey: 'The journey' },
  },
};

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type JourneyWords = Texts<typeof en>;
