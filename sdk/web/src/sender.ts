import { alone } from './lock';
import type { Queue, Waiting } from './queue';
import type { Store } from './store';
import { post } from './transport';
import type { Fields, Message, Settings } from './types';

const MOST_LETTERS = 300_000;
const MOST_EVENTS = 100;
/** Browsers let a page that ends send 64 KB. */
const MOST_BYTES_AT_THE_END = 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

/** What the sender has to know right before it sends. */
export interface Latest {
  /** Until the visitor's id and a token are there, but not for long. */
  settled(): Promise<void>;
  /** A fresh token of that user. */
  tokenOf(userId: string): string | undefined;
  /** The server could not check a token: get another one. */
  expired(): void;
  /** What all events of this browser share. To look costs milliseconds, which a page that loads does not have. */
  surroundings(): Fields;
}

/** Empties the queue, whoever filled it: in batches, one tab at a time, after a pause that grows while the server cannot be reached. */
export class Sender {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private notBefore = 0;
  private stopped = false;

  constructor(private readonly queue: Queue, private readonly store: Store, private readonly settings: Settings,
    private readonly latest: Latest) {}

  /** There is something to send. */
  wake(): void {
    const full = this.queue.length >= this.settings.flushAt;
    this.schedule(full ? 0 : this.settings.flushInterval);
  }

  /** The network has come back, or somebody does not want to wait. */
  async flush(): Promise<void> {
    this.notBefore = 0;
    await this.send();
  }

  /** The page ends, perhaps: what is sent stays stored until it is acknowledged, since sending it twice does no harm. */
  leave(): void {
    if (this.stopped || navigator.onLine === false) return;
    const batch = this.batch(this.queue.waiting(), MOST_BYTES_AT_THE_END);
    if (batch.length === 0) return;
    const body = this.body(batch);
    if ('keepalive' in Request.prototype) {
      void post(this.url, body, true).then(outcome => outcome.kind === 'taken' && this.queue.remove(batch));
    } else {
      navigator.sendBeacon(this.url, body);
    }
  }

  /** Consent is gone: nothing more leaves. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  start(): void {
    this.stopped = false;
    if (this.queue.length > 0) this.wake();
  }

  private get url(): string {
    return `${this.settings.host}/v1/batch`;
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    const wait = Math.max(ms, this.notBefore - Date.now());
    if (this.timer !== undefined && ms > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), wait);
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.latest.settled();
    if (this.stopped || this.queue.length === 0) return;
    const mine = await alone(`inyeon:${this.settings.writeKey}:send`, this.store, () => this.empty());
    if (!this.stopped && this.queue.length > 0) this.schedule(mine ? this.settings.flushInterval : 1_000);
  }

  private async empty(): Promise<void> {
    for (let batch = this.next(); batch.length > 0 && !this.stopped; batch = this.next()) {
      const outcome = await post(this.url, this.body(batch));
      if (outcome.kind === 'later') return this.pause(outcome.afterMs);
      this.failures = 0;
      this.queue.remove(batch);
      if (outcome.kind === 'refused') this.queue.count(batch.length);
      else if (outcome.unverified > 0) this.latest.expired();
    }
  }

  private next(): Waiting[] {
    return this.batch(this.queue.waiting(), MOST_LETTERS);
  }

  private batch(waiting: Waiting[], most: number): Waiting[] {
    const batch: Waiting[] = [];
    let size = 200;
    for (const one of waiting) {
      size += (most === MOST_LETTERS ? one.text.length : new TextEncoder().encode(one.text).length + 1_000);
      if (size > most || batch.length === MOST_EVENTS) break;
      batch.push(one);
    }
    return batch;
  }

  private body(batch: Waiting[]): string {
    const surroundings = this.latest.surroundings();
    const complete = (message: Message) => ({ ...message, context: { ...surroundings, ...message.context } });
    const messages = batch.map(({ text }) => complete(this.proven(JSON.parse(text))));
    return JSON.stringify({ writeKey: this.settings.writeKey, sentAt: new Date().toISOString(), batch: messages });
  }

  private proven(message: Message): Message {
    const token = message.userId === undefined ? undefined : this.latest.tokenOf(message.userId);
    return token === undefined ? message : { ...message, identityToken: token };
  }

  /** Twice as long each time, and never all browsers at the same instant. */
  private pause(afterMs: number): void {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS);
    this.notBefore = Date.now() + Math.max(afterMs, pause * (0.75 + Math.random() / 2));
  }
}
