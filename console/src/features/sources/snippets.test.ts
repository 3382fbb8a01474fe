import { describe, expect, it } from 'vitest';
import { SDKS, snippet } from './snippets';

describe('snippets', () => {
  it.each(SDKS)('%s names the server and the key', (sdk) => {
    const text = snippet(sdk, 'https://cx.example.com', 'wk_123');
    expect(text).toContain('cx.example.com');
    const readable = sdk === 'pixel' ? atob(/data=([^"]+)/.exec(text)?.[1] ?? '') : text;
    expect(readable).toContain('wk_123');
  });
});
