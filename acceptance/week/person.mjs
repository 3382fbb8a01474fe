/** One customer as the log tells of them, at any instant: who they were then, what was known, what they had done. */
export class Person {
  constructor({ id, events, merges, traits, runs }) {
    this.id = id;
    this.events = events.toSorted((a, b) => a.at - b.at);
    this.merges = merges;
    this.traits = traits;
    this.runs = runs;
  }

  /** The profiles that were one customer with this one at an instant. */
  together(profile, at) {
    const group = new Set([profile]);
    for (let size = 0; size !== group.size;) {
      size = group.size;
      for (const { winner, loser, at: since } of this.merges) {
        if (since <= at && (group.has(winner) || group.has(loser))) group.add(winner).add(loser);
      }
    }
    return group;
  }

  /** Everybody who this customer was at an instant, each as their profiles. */
  groups(at) {
    const found = [];
    for (const { profile } of this.events.filter((event) => event.at <= at)) {
      if (!found.some((group) => group.has(profile))) found.push(this.together(profile, at));
    }
    return found;
  }

  /** What had happened by then, to those profiles. */
  before(at, group, orAt = true) {
    return this.events.filter((event) => (orAt ? event.at <= at : event.at < at) && group.has(event.profile));
  }
}

/** The traits that those events leave behind, the last word counting. */
export function traitsOf(events) {
  const traits = {};
  for (const { traits: said } of events) {
    for (const [name, value] of Object.entries(said ?? {})) {
      if (value === null) delete traits[name];
      else traits[name] = value;
    }
  }
  return traits;
}
