// Builds the packages for npm (dist/) and the files that the server hands out ($1, by Maven), each also gzipped and under a
// name that carries its digest, so that browsers may keep it for ever.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const served = process.argv[2];
const output = { outDir: 'dist', emptyOutDir: false, target: 'es2022', minify: true, reportCompressedSize: false };
const library = (entry, formats, fileName) => build({
  configFile: false, logLevel: 'warn', publicDir: false,
  build: { ...output, lib: { entry, formats, name: 'inyeonWeb', fileName } },
});

rmSync('dist', { recursive: true, force: true });
await library({ index: 'src/index.ts', banner: 'src/banner.ts' }, ['es'], (_, name) => `${name}.js`);
await library({ inyeon: 'src/snippet.ts' }, ['iife'], (_, name) => `${name}.js`);
execFileSync('node', ['node_modules/typescript/bin/tsc', '--declaration', '--emitDeclarationOnly', '--outDir', 'dist/types', '--rootDir', 'src',
  '--target', 'ES2022', '--module', 'ESNext', '--moduleResolution', 'bundler', '--skipLibCheck', '--strict', '--types', '',
  '--ignoreConfig', 'src/index.ts', 'src/banner.ts'], { stdio: 'inherit' });

if (served) serve(served);

function serve(folder) {
  mkdirSync(folder, { recursive: true });
  const text = readFileSync('dist/inyeon.js');
  const digest = createHash('sha384').update(text).digest('base64');
  const lasting = `inyeon-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`;
  const manifest = { file: lasting, integrity: `sha384-${digest}`, bytes: text.length, gzipped: gzipSync(text, { level: 9 }).length };
  for (const name of ['inyeon.js', lasting]) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
