import { randomId } from './ids';
import { readJson, type Store } from './store';
import type { Fields } from './types';

const LONGEST_WAIT_MS = 3_000;
const NAME = 'inyeon:visitor';
const CONFIRMED_FOR_MS = 24 * 3_600_000;

interface Remembered {
  id: string;
  /** When the server last set its cookie to this id; 0 for a cookie that still has another one. */
  confirmed?: number;
}

/**
 * The browser, whoever sits before it. Where the collector is reached on the page's own host, the server's cookie is the
 * memory, which browsers keep longer than what scripts store; elsewhere it is the store.
 */
export class Visitor {
  private remembered: Remembered | undefined;
  private asked: Promise<void> = Promise.resolve();

  /** @param renamed told when the server knows this browser under another id */
  constructor(private readonly store: Store, private readonly endpoint: string, private readonly writeKey: string,
    private readonly renamed: (from: string, to: string) => void) {}

  get id(): string {
    return this.recall().id;
  }

  /** From now on something may be kept. */
  settle(): void {
    this.store.write(NAME, JSON.stringify(this.recall()));
    const { confirmed = -1 } = this.recall();
    if (this.ownHost && Date.now() - confirmed > CONFIRMED_FOR_MS) this.asked = this.ask(confirmed === 0);
  }

  /** Somebody else. */
  renew(id = randomId()): void {
    this.keep({ id, confirmed: 0 });
    if (this.ownHost) this.asked = this.ask(true);
  }

  /** Consent is taken back. */
  forget(): void {
    const kept = this.store.read(NAME) !== null;
    this.remembered = undefined;
    this.store.remove(NAME);
    if (kept && this.ownHost) void this.call('DELETE').catch(() => {});
  }

  async known(): Promise<void> {
    await this.asked;
  }

  private get ownHost(): boolean {
    return new URL(this.endpoint, location.href).origin === location.origin;
  }

  private recall(): Remembered {
    this.remembered = readJson<Remembered>(this.store, NAME) ?? this.remembered ?? { id: randomId() };
    return this.remembered;
  }

  private keep(remembered: Remembered): void {
    this.remembered = remembered;
    this.store.write(NAME, JSON.stringify(remembered));
  }

  private async ask(renew: boolean): Promise<void> {
    const { id } = this.recall();
    try {
      const answer = await this.call('POST', { anonymousId: id, renew });
      const said = answer.ok ? await answer.json() : {};
      if (typeof said.anonymousId !== 'string' || this.remembered?.id !== id) return;
      this.keep({ id: said.anonymousId, confirmed: Date.now() });
      if (said.anonymousId !== id) this.renamed(id, said.anonymousId);
    } catch {
      // Not reached: the next page asks again.
    }
  }

  private call(method: string, body: Fields = {}): Promise<Response> {
    return fetch(this.endpoint, {
      method, credentials: 'same-origin', keepalive: true, signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      headers: { 'Content-Type': 'text/plain' }, body: JSON.stringify({ ...body, writeKey: this.writeKey }),
    });
  }
}
