// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const LARGEST = 15 * 1024;

it('the whole script is at most 15 KB on its way', () => {
  expect(existsSync('dist/inyeon.js'), 'build it first').toBe(true);
  expect(gzipSync(readFileSync('dist/inyeon.js'), { level: 9 }).length).toBeLessThanOrEqual(LARGEST);
});
