/** How far the page was scrolled at most, in hundredths of its length: what the window showed counts. */
export class Scroll {
  private deepest = 0;
  private told = false;

  constructor() {
    addEventListener('scroll', () => this.look(), { passive: true });
  }

  /** Another page. */
  begin(): void {
    this.deepest = 0;
    this.told = false;
  }

  /** Once for each page; undefined when it has been told. */
  take(): number | undefined {
    if (this.told) return undefined;
    this.look();
    this.told = true;
    return this.deepest;
  }

  private look(): void {
    const { scrollHeight } = document.documentElement;
    const part = scrollHeight > 0 ? (scrollY + innerHeight) / scrollHeight : 1;
    this.deepest = Math.max(this.deepest, Math.min(100, Math.round(part * 100)));
  }
}
