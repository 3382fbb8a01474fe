import { Consent } from './consent';
import { campaign, page as pageNow, surroundings, type Page } from './context';
import { randomId } from './ids';
import { onLeave, onNavigation } from './pages';
import { Person } from './person';
import { Queue } from './queue';
import { isRobot } from './robots';
import { Scroll } from './scroll';
import { Sender } from './sender';
import { browserStore, type Store } from './store';
import type { CallOptions, EventType, Fields, Message, Settings } from './types';
import { Visitor } from './visitor';

/** Calls before a choice are kept in memory; so many of them. */
const MOST_EARLY = 100;

type Call = Partial<Pick<Message, 'event' | 'name' | 'category' | 'groupId' | 'previousId' | 'properties' | 'traits' | 'userId'>>;

/** Segment's calls, for one write key. */
export class Analytics {
  readonly consent: Consent;
  private readonly person: Person;
  private readonly visitor: Visitor;
  private readonly queue: Queue;
  private readonly sender: Sender;
  private readonly scroll: Scroll | undefined;
  private readonly silent: boolean;
  private readonly landing = location.search;
  private referrer = document.referrer;
  private current: Page;
  private surroundings: Fields | undefined;
  private early: (() => void)[] = [];

  constructor(private readonly settings: Settings, store: Store = browserStore()) {
    this.silent = !settings.robots && isRobot();
    this.consent = new Consent(store, settings.consent === 'ask');
    this.person = new Person(store, settings.token);
    this.queue = new Queue(store, settings.writeKey, settings.maxQueued);
    this.visitor = new Visitor(store, `${settings.host}/v1/visitor`, settings.writeKey,
      (from, to) => this.queue.rename(from, to));
    this.sender = new Sender(this.queue, store, settings, {
      settled: async () => void await Promise.all([this.visitor.known(), this.person.proven()]),
      tokenOf: userId => this.person.tokenOf(userId),
      expired: () => this.person.refresh(),
      surroundings: () => (this.surroundings ??= surroundings()),
    });
    this.current = pageNow();
    this.scroll = settings.scroll && !this.silent ? new Scroll() : undefined;
    if (!this.silent) this.begin();
  }

  /** A trait of null is taken back. */
  identify(userId?: string | number | Fields | null, traits?: Fields | null, options?: CallOptions): this {
    if (typeof userId === 'object' && userId !== null) return this.identify(undefined, userId, traits as CallOptions);
    const id = userId === undefined || userId === null ? undefined : String(userId);
    return this.call(() => {
      if (this.person.becomes(id, traits ?? {}, options?.token)) this.visitor.renew();
      return ['identify', { traits: traits ?? {} }];
    }, options);
  }

  track(event: string, properties?: Fields, options?: CallOptions): this {
    return this.call(() => ['track', { event, properties: properties ?? {} }], options);
  }

  /** Needed only for names and properties of one's own: pages are told of by themselves, unless `pages` is false. */
  page(category?: string | Fields, name?: string | Fields, properties?: Fields, options?: CallOptions): this {
    const texts = [category, name].filter(one => typeof one === 'string');
    const said = [category, name, properties].find(one => typeof one === 'object' && one !== null) as Fields | undefined;
    const [kind, title] = texts.length > 1 ? texts : [undefined, texts[0]];
    const here = { ...this.current };
    return this.call(() => ['page', { category: kind, name: title, properties: { ...here, ...said } }], options);
  }

  group(groupId: string | number, traits?: Fields, options?: CallOptions): this {
    return this.call(() => {
      this.person.joins(String(groupId));
      return ['group', { groupId: String(groupId), traits: traits ?? {} }];
    }, options);
  }

  alias(userId: string | number, previousId?: string | number, options?: CallOptions): this {
    return this.call(() => ['alias', { userId: String(userId),
      previousId: String(previousId ?? this.person.userId ?? this.visitor.id) }], options);
  }

  /** Somebody leaves a browser that others use, too: from now on it is another visitor. */
  reset(): this {
    return this.whenOpen(() => {
      this.person.forget();
      this.visitor.renew();
    });
  }

  ready(callback: () => void): this {
    queueMicrotask(callback);
    return this;
  }

  user(): { id: () => string | null; anonymousId: () => string | null; traits: () => Fields } {
    return {
      id: () => this.person.userId ?? null,
      anonymousId: () => (this.consent.open ? this.visitor.id : null),
      traits: () => this.person.traits,
    };
  }

  setAnonymousId(id: string): this {
    return this.whenOpen(() => this.visitor.renew(id));
  }

  /** @returns once all that waits was tried */
  async flush(): Promise<void> {
    if (this.consent.open && !this.silent) await this.sender.flush();
  }

  private begin(): void {
    let open = this.consent.open;
    this.consent.onChange(() => {
      if (this.consent.open && !open) this.opened();
      if (!this.consent.open) this.closed(open);
      open = this.consent.open;
    });
    if (open) this.opened();
    if (this.settings.pages) this.page();
    onNavigation(from => this.navigated(from));
    onLeave(() => this.left());
    addEventListener('online', () => void this.flush());
    addEventListener('pageshow', event => event.persisted && this.consent.open && this.sender.start());
  }

  private opened(): void {
    this.person.keeps = true;
    this.person.save();
    this.visitor.settle();
    this.sender.start();
    const calls = this.early;
    this.early = [];
    calls.forEach(call => call());
  }

  /** @param was whether there is anything to clear away */
  private closed(was: boolean): void {
    this.early = [];
    this.sender.stop();
    this.person.keeps = false;
    if (!was) return;
    this.queue.clear();
    this.person.forget();
    this.visitor.forget();
  }

  private navigated(from: string): void {
    this.tellScroll();
    this.referrer = from;
    // Frameworks set the title after the address.
    setTimeout(() => {
      this.current = pageNow(this.referrer);
      this.scroll?.begin();
      if (this.settings.pages) this.page();
    });
  }

  private left(): void {
    this.tellScroll();
    if (this.consent.open) this.sender.leave();
  }

  private tellScroll(): void {
    const depth = this.consent.open ? this.scroll?.take() : undefined;
    if (depth !== undefined) this.track('Page Scrolled', { depth, path: this.current.path, url: this.current.url });
  }

  /** Now; after the choice, if there is none yet; never, if it was a refusal. */
  private whenOpen(work: () => void): this {
    if (this.silent) return this;
    if (this.consent.open) work();
    else if (!this.consent.decided && this.early.length < MOST_EARLY) this.early.push(work);
    return this;
  }

  private call(make: () => [EventType, Call], options?: CallOptions): this {
    const timestamp = new Date(options?.timestamp ?? Date.now()).toISOString();
    const here = { ...this.current };
    return this.whenOpen(() => {
      const [type, said] = make();
      this.queue.add(this.message(type, said, { ...options, timestamp }, here));
      this.sender.wake();
    });
  }

  private message(type: EventType, said: Call, options: CallOptions & { timestamp: string }, here: Page): Message {
    const userId = said.userId ?? this.person.userId;
    const token = userId === undefined ? undefined : this.person.tokenOf(userId);
    return {
      type, ...said, messageId: options.messageId ?? randomId(), anonymousId: this.visitor.id, timestamp: options.timestamp,
      ...(userId !== undefined && { userId }), ...(token !== undefined && { identityToken: token }),
      context: { ...this.context(here), ...options.context },
    };
  }

  private context(here: Page): Fields {
    const clicks = this.consent.allows('marketing');
    const led = campaign(here.search, clicks) ?? campaign(this.landing, clicks);
    const preferences = this.consent.preferences();
    const dropped = this.queue.takeDropped();
    return {
      page: here,
      ...(led && { campaign: led }),
      ...(preferences && { consent: { categoryPreferences: preferences } }),
      ...(dropped > 0 && { dropped }),
      ...(this.person.groupId && { groupId: this.person.groupId }),
    };
  }
}
