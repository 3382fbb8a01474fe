import { due } from './standing.mjs';
import { expected } from './entries.mjs';
import { text } from './time.mjs';

const PROMISES = {
  'run.lost': 'who should have entered a journey has a run',
  'run.once': 'nobody has two runs for one cause',
  'run.cause': 'every run has a cause in the log',
  'run.counted': 'a journey counts as many runs as its customers have',
  'run.waits': 'a run that goes on waits for what is yet to come',
  'run.ended': 'a run that ended has an outcome',
};

/** No run was lost, none began from nothing, and none is stuck. */
export function checkRuns(book, people, findings) {
  for (const [code, words] of Object.entries(PROMISES)) findings.promise(code, words);
  for (const journey of book.journeys) {
    let runs = 0;
    for (const person of people.values()) {
      const own = person.runs.filter((run) => run.journey === journey.key);
      runs += own.length;
      entries(journey, person, own, book, findings);
      for (const run of own) ended(journey, person, run, book, findings);
    }
    findings.check('run.counted', runs === journey.counts.entered,
      () => `${journey.key} says ${journey.counts.entered} entered; the customers have ${runs} runs`);
    inside(journey, book, people, findings);
  }
}

function entries(journey, person, own, book, findings) {
  const wanted = expected(journey, person, book);
  for (const one of wanted) {
    const found = own.filter((run) => run.entryKey === one.key);
    if (!one.sure) findings.unclear('run.lost');
    else findings.check('run.lost', found.length > 0, () => `${journey.key}: customer ${person.id} has no run for the key "${one.key}", though there was ${one.cause}`);
    const apart = found.length > 1 && person.merges.length > 0;
    if (apart) findings.unclear('run.once');
    else findings.check('run.once', found.length <= 1, () => `${journey.key}: customer ${person.id} has ${found.length} runs for the key "${one.key}": ${found.map(({ runId }) => runId).join(', ')}`);
  }
  for (const run of own) {
    findings.check('run.cause', wanted.some(({ key }) => key === run.entryKey),
      () => `${journey.key}: run ${run.runId} of customer ${person.id} (key "${run.entryKey}", ${run.enteredAt}) has no cause in the log`);
  }
}

function ended(journey, person, run, book, findings) {
  if (run.endedAt) {
    findings.check('run.ended', Boolean(run.outcome), () => `${journey.key}: run ${run.runId} ended at ${run.endedAt} without an outcome`);
  } else {
    findings.check('run.waits', book.inside[journey.key].some(({ runId }) => runId === run.runId),
      () => `${journey.key}: run ${run.runId} of customer ${person.id} goes on and stands nowhere`);
  }
}

/** Whoever stands at a node that sends must have been put off by a decision, to an instant that has not come. */
function inside(journey, book, people, findings) {
  for (const { runId, customerId, node, since } of book.inside[journey.key]) {
    const here = journey.definition.nodes[node];
    const putOff = here?.type === 'send-email'
      ? Math.max(-Infinity, ...book.decisions.filter((one) => one.runId === runId && one.node === node && one.outcome === 'deferred').map(({ until }) => Date.parse(until)))
      : due(here ?? {}, Date.parse(since), people.get(customerId), book);
    findings.check('run.waits', putOff > book.ended, () => `${journey.key}: run ${runId} of customer ${customerId} stands at "${node}" (${here?.type}) since ${since}, `
      + `${Number.isFinite(putOff) ? `which was over at ${text(putOff)}` : 'where nobody is to stand'}; it is ${text(book.ended)}`);
  }
}
