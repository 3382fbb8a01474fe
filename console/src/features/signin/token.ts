/** The token that stands behind the #, which no server's log sees; taken out of the address so that it stays in no history. */
export function tokenOfAddress(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return token;
}
