/** An address that another system has told, if a link may lead there: https, and nothing else. */
export function outside(address: string | undefined): string | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' ? url.href : undefined;
}
