const PATIENCE_MS = 15_000;
/** No server means longer than that; the SDKs whose contract this is wait no longer either. */
const LONGEST_WAIT_MS = 300_000;

export type Outcome =
  | { kind: 'taken'; refused: number; unverified: number }
  | { kind: 'refused' }
  | { kind: 'later'; afterMs: number };

/**
 * Posts a body as `text/plain` and without credentials: such a request needs no preflight, and takes no cookie to another
 * site.
 *
 * @param leaving the page ends: the browser is to finish by itself, and takes 64 KB at most
 */
export async function post(url: string, body: string, leaving = false): Promise<Outcome> {
  const patience = new AbortController();
  const timer = leaving ? undefined : setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(url, {
      method: 'POST', body, keepalive: leaving, credentials: 'omit', signal: patience.signal,
      headers: { 'Content-Type': 'text/plain' },
    });
    return await outcome(answer);
  } catch {
    return { kind: 'later', afterMs: 0 };
  } finally {
    clearTimeout(timer);
  }
}

async function outcome(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    const said = await answer.json().catch(() => ({}));
    return { kind: 'taken', refused: said.rejected?.length ?? 0, unverified: said.unverified ?? 0 };
  }
  // What is wrong with the events will be wrong tomorrow; a key that is unknown today may be known then.
  if (answer.status === 400 || answer.status === 413 || answer.status === 422) return { kind: 'refused' };
  return { kind: 'later', afterMs: retryAfter(answer.headers.get('Retry-After')) };
}

/** Seconds, or a date. */
function retryAfter(header: string | null): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(ms || 0, 0), LONGEST_WAIT_MS);
}
