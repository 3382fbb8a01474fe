import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';

let csrfToken = '';

/** Of the session; changes are refused without it. */
export function useToken(token: string): void {
  csrfToken = token;
}

export function csrf(): Record<string, string> {
  return csrfToken ? { 'X-CSRF-Token': csrfToken } : {};
}

type Listener = () => void;
const leavers = new Set<Listener>();

/** Called when the server no longer knows who we are. */
export function onSignedOut(listener: Listener): () => void {
  leavers.add(listener);
  return () => leavers.delete(listener);
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken) {
      request.headers.set('X-CSRF-Token', csrfToken);
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      const problem = await Problem.of(response);
      if (problem.status === 401 && problem.code !== 'wrong_credentials') {
        leavers.forEach((listener) => listener());
      }
      throw problem;
    }
    return response;
  },
});

/** The answer's data; refusals are thrown as a {@link Problem}. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
