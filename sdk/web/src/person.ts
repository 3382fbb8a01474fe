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
