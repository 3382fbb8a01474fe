import { randomId } from './ids';
import { readJson, type Store } from './store';
import type { CallOptions, Fields } from './types';

const NAME = 'inyeon:person';
const LONGEST_WAIT_MS = 3_000;

interface Known {
  userId?: string;
  traits?: Fields;
  groupId?: string;
  token?: string;
}

/** Who is signed in here, as the page has told; kept over reloads, and in step between tabs. */
export class Person {
  private known: Known;
  private provider: (() => Promise<string>) | undefined;
  private asked: Promise<void> | undefined;

  /** @param usual gives tokens where no call says otherwise */
  constructor(private readonly store: Store, private readonly usual?: () => Promise<string>) {
    this.known = readJson<Known>(store, NAME) ?? {};
    this.provider = usual;
    globalThis.addEventListener?.('storage', event => {
      if (event.key === NAME) this.known = readJson<Known>(store, NAME) ?? {};
    });
  }

  get userId(): string | undefined {
    return this.known.userId;
  }

  get traits(): Fields {
    return this.known.traits ?? {};
  }

  get groupId(): string | undefined {
    return this.known.groupId;
  }

  /** @returns whether somebody else had been here: then it is another visitor as well */
  becomes(userId: string | undefined, traits: Fields, token: CallOptions['token']): boolean {
    const changes = userId !== undefined && this.known.userId !== undefined && this.known.userId !== userId;
    const before = changes ? {} : this.known;
    this.known = { ...before, userId: userId ?? before.userId, traits: { ...before.traits, ...traits } };
    if (changes) this.provider = this.usual;
    if (typeof token === 'string') this.known.token = token;
    else if (token !== undefined) this.provider = token;
    if (this.provider && this.known.userId !== undefined && this.known.token === undefined) this.refresh();
    this.save();
    return changes;
  }

  joins(groupId: string): void {
    this.known = { ...this.known, groupId };
    this.save();
  }

  forget(): void {
    this.known = {};
    this.provider = this.usual;
    this.store.remove(NAME);
  }

  tokenOf(userId: string): string | undefined {
    return userId === this.known.userId ? this.known.token : undefined;
  }

  /** The token is too old: the next batch waits for a new one. */
  refresh(): void {
    this.known = { ...this.known, token: undefined };
    const provider = this.provider;
    if (!provider) return this.save();
    const userId = this.known.userId;
    const late = new Promise<string>((_, give) => setTimeout(() => give(new Error('late')), LONGEST_WAIT_MS));
    this.asked = Promise.race([provider(), late]).then(token => {
      if (this.known.userId === userId) this.known = { ...this.known, token };
      this.save();
    }).catch(() => {}); // then it goes without
  }

  async proven(): Promise<void> {
    await this.asked;
  }

  save(): void {
    if (this.keeps) this.store.write(NAME, JSON.stringify(this.known));
  }

  /** Before consent, in memory only. */
  keeps = false;
}

const VISITOR = 'inyeon:visitor';
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
    this.store.write(VISITOR, JSON.stringify(this.recall()));
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
    const kept = this.store.read(VISITOR) !== null;
    this.remembered = undefined;
    this.store.remove(VISITOR);
    if (kept && this.ownHost) void this.call('DELETE').catch(() => {});
  }

  async known(): Promise<void> {
    await this.asked;
  }

  private get ownHost(): boolean {
    return new URL(this.endpoint, location.href).origin === location.origin;
  }

  private recall(): Remembered {
    this.remembered = readJson<Remembered>(this.store, VISITOR) ?? this.remembered ?? { id: randomId() };
    return this.remembered;
  }

  private keep(remembered: Remembered): void {
    this.remembered = remembered;
    this.store.write(VISITOR, JSON.stringify(remembered));
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
