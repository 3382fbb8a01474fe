/** The public HTTP interface, to read; the clock is the one thing that is turned, and a policy is set when one was asked for. */
export class Api {
  constructor(url, key) {
    this.url = url.replace(/\/$/, '');
    this.key = key;
    this.requests = 0;
  }

  async get(path) {
    this.requests++;
    for (let attempt = 1;; attempt++) {
      const answer = await fetch(this.url + path, { headers: { Authorization: `Bearer ${this.key}` } }).catch((fault) => fault);
      if (answer.ok) return answer.json();
      if (attempt === 5 || answer.status < 500) throw new Error(`GET ${path} was answered with ${answer.status ?? answer}`);
      await pause(500 * attempt);
    }
  }

  async page(path) {
    this.requests++;
    const answer = await fetch(this.url + path);
    return answer.ok ? answer.text() : '';
  }

  /** All pages of a list, by its cursor. */
  async all(path, limit = 1000) {
    const items = [];
    for (let cursor = null;;) {
      const page = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      items.push(...page.items);
      cursor = page.next;
      if (!cursor) return items;
    }
  }

  turn(wish) {
    return this.send('POST', '/demo/clock', wish);
  }

  put(path, document) {
    return this.send('PUT', path, document);
  }

  async send(method, path, document) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${this.key}` };
    const answer = await fetch(this.url + path, { method, headers, body: JSON.stringify(document) });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status} ${await answer.text()}`);
  }
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Some at a time, the answers in the order of the questions. */
export async function each(items, ask, atOnce = 8) {
  const answers = new Array(items.length);
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < items.length) {
      const mine = next++;
      answers[mine] = await ask(items[mine], mine);
    }
  }));
  return answers;
}
