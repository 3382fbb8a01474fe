/** A refusal by the server: an RFC 9457 problem document with a stable code. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly field?: string,
    readonly retryAfter?: number,
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new Problem(response.status, String(body.code ?? 'unexpected'), String(body.detail ?? response.statusText),
      body.field ? String(body.field) : undefined, Number.isFinite(wait) ? wait : undefined, body as Record<string, unknown>);
  }
}
