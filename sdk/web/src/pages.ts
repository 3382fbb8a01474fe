/** Calls back whenever a single-page application goes somewhere else: another path or query, by whatever call. */
export function onNavigation(gone: (from: string) => void): void {
  let at = here();
  let url = location.href;
  const look = () => {
    if (here() === at) return;
    const from = url;
    at = here();
    url = location.href;
    gone(from);
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...given: Parameters<History['pushState']>) {
      original.apply(this, given);
      look();
    };
  }
  addEventListener('popstate', look);
}

const here = () => location.pathname + location.search;

/** Calls back when the page may be seen for the last time. On phones nothing but its being hidden is certain. */
export function onLeave(left: () => void): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && left());
  addEventListener('pagehide', left);
}
