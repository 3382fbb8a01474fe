/** Some things by what they have in common. */
export function grouped(things, by) {
  const groups = new Map();
  for (const thing of things) {
    const key = by(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}

/** What was counted, and where a promise was broken. */
export class Findings {
  constructor() {
    this.rows = new Map();
    this.notes = [];
  }

  /** Says what is being counted, even if there turns out to be none. */
  promise(code, words) {
    this.rows.set(code, { code, words, checked: 0, unclear: 0, violations: [] });
  }

  /** One thing was looked at; `evidence` is asked for only where it broke the promise. */
  check(code, kept, evidence) {
    const row = this.rows.get(code);
    row.checked++;
    if (!kept) row.violations.push(evidence());
  }

  /** One thing was looked at and cannot be told from outside. */
  unclear(code) {
    this.rows.get(code).unclear++;
  }

  note(words) {
    this.notes.push(words);
  }

  violations(code) {
    return this.rows.get(code).violations.length;
  }

  get broken() {
    return [...this.rows.values()].reduce((sum, { violations }) => sum + violations.length, 0);
  }

  print(most = 20) {
    const width = Math.max(...[...this.rows.values()].map(({ words }) => words.length));
    console.log(`\n${'promise'.padEnd(width)}  ${'checked'.padStart(9)}  ${'unclear'.padStart(7)}  ${'broken'.padStart(6)}`);
    for (const { words, checked, unclear, violations } of this.rows.values()) {
      console.log(`${words.padEnd(width)}  ${String(checked).padStart(9)}  ${String(unclear).padStart(7)}  ${String(violations.length).padStart(6)}`);
    }
    for (const { words, violations } of this.rows.values()) {
      for (const evidence of violations.slice(0, most)) console.log(`\nBROKEN  ${words}\n        ${evidence}`);
      if (violations.length > most) console.log(`\n        … and ${violations.length - most} more of this`);
    }
    for (const note of this.notes) console.log(`\nNote: ${note}`);
  }
}
