import { readJson, type Store } from './store';
import { CATEGORIES, type Category } from './types';

const NAME = 'inyeon:consent';

/** What somebody chose. It is kept whatever they chose: nobody wants to be asked on every page. */
export interface Choice {
  analytics: boolean;
  marketing: boolean;
  at: string;
}

/** The gate: before it is open nothing is stored and nothing sent. */
export class Consent {
  private choice: Choice | undefined;
  private readonly listeners = new Set<(granted: Category[]) => void>();

  /** @param managed whether it is we who ask */
  constructor(private readonly store: Store, private readonly managed: boolean) {
    this.choice = managed ? readJson<Choice>(store, NAME) : undefined;
    globalThis.addEventListener?.('storage', event => {
      if (event.key === NAME) this.hear();
    });
  }

  /** Whether what people do may be collected. */
  get open(): boolean {
    return !this.managed || this.choice?.analytics === true;
  }

  /** Whether they have chosen, either way. */
  get decided(): boolean {
    return !this.managed || this.choice !== undefined;
  }

  granted(): Category[] {
    return CATEGORIES.filter(category => this.choice?.[category] === true);
  }

  allows(category: Category): boolean {
    return !this.managed || this.choice?.[category] === true;
  }

  /** The whole choice: what is not named is refused. Without a word, everything. */
  grant(categories: readonly Category[] = CATEGORIES): void {
    const has = (category: Category) => categories.includes(category);
    this.decide({ analytics: has('analytics'), marketing: has('marketing'), at: new Date().toISOString() });
  }

  /** Nothing but what is necessary; what was stored goes. */
  revoke(): void {
    this.grant([]);
  }

  /** @returns what ends it */
  onChange(listener: (granted: Category[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** As Segment's specification writes it; nothing when the page sees to consent by itself. */
  preferences(): Record<string, boolean> | undefined {
    if (!this.managed) return undefined;
    return { necessary: true, analytics: this.allows('analytics'), marketing: this.allows('marketing') };
  }

  private decide(choice: Choice): void {
    if (!this.managed) return;
    this.choice = choice;
    this.store.write(NAME, JSON.stringify(choice));
    this.tell();
  }

  /** Another tab of the site has changed it. */
  private hear(): void {
    if (!this.managed) return;
    this.choice = readJson<Choice>(this.store, NAME);
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach(listener => listener(this.granted()));
  }
}
