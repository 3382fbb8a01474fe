// Makes of each script in browser/ one that a page can load, in target/bundles.
import { readdirSync } from 'node:fs';
import { build } from 'vite';

for (const script of readdirSync('browser')) {
  const name = script.replace('.mjs', '');
  await build({
    configFile: false, logLevel: 'error', publicDir: false, define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: '../target/bundles', emptyOutDir: false, minify: false, reportCompressedSize: false,
      lib: { entry: `browser/${script}`, formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  });
}
