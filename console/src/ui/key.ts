/** A text that nobody has had before: for Idempotency-Key. Also where the page came by plain HTTP, unlike crypto.randomUUID. */
export function unheardOf(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
