import { readJson, type Store } from './store';
import type { Message } from './types';

/** The server's limit for one event, less what is added as it leaves. */
const LARGEST_EVENT = 29_000;
const MOST_LETTERS = 2_000_000;

export interface Waiting {
  name: string;
  text: string;
}

/**
 * Events that no server has acknowledged. Each has an entry of its own, so that adding one costs the same however many wait,
 * and tabs of one site share what waits: whoever sends, sends everybody's. What no longer fits pushes the oldest out, and is counted.
 */
export class Queue {
  private number = 0;
  private readonly tab = Math.random().toString(36).slice(2, 8);
  private readonly prefix: string;
  private readonly dropped: string;

  constructor(private readonly store: Store, writeKey: string, private readonly most: number) {
    this.prefix = `inyeon:${writeKey}:q:`;
    this.dropped = `inyeon:${writeKey}:dropped`;
  }

  add(message: Message): void {
    const text = JSON.stringify(message);
    if (text.length > LARGEST_EVENT) return this.count(1);
    let names = this.store.names(this.prefix);
    while (names.length >= this.most || !this.store.write(this.nameOfNext(), text)) {
      const oldest = names[0];
      this.count(1);
      if (oldest === undefined) return;
      this.store.remove(oldest);
      names = names.slice(1);
    }
    this.number++;
  }

  /** The oldest first. */
  waiting(): Waiting[] {
    const found: Waiting[] = [];
    let letters = 0;
    for (const name of this.store.names(this.prefix)) {
      const text = this.store.read(name);
      if (text !== null && (letters += text.length) < MOST_LETTERS) found.push({ name, text });
    }
    return found;
  }

  get length(): number {
    return this.store.names(this.prefix).length;
  }

  remove(sent: Waiting[]): void {
    for (const { name } of sent) this.store.remove(name);
  }

  /** Events of this visitor were made before the server had said who it is. */
  rename(anonymousId: string, to: string): void {
    for (const { name, text } of this.waiting()) {
      const message: Message = JSON.parse(text);
      if (message.anonymousId === anonymousId) this.store.write(name, JSON.stringify({ ...message, anonymousId: to }));
    }
  }

  /** How many were lost since the last time that this was asked. */
  takeDropped(): number {
    const count = readJson<number>(this.store, this.dropped) ?? 0;
    if (count > 0) this.store.remove(this.dropped);
    return count;
  }

  count(lost: number): void {
    this.store.write(this.dropped, String((readJson<number>(this.store, this.dropped) ?? 0) + lost));
  }

  clear(): void {
    this.store.names(this.prefix).forEach(name => this.store.remove(name));
    this.store.remove(this.dropped);
  }

  private nameOfNext(): string {
    const padded = (value: number, width: number) => value.toString(36).padStart(width, '0');
    return `${this.prefix}${padded(Date.now(), 9)}-${padded(this.number, 5)}-${this.tab}`;
  }
}
