import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 600,
    // What every page needs is one file. Else it is cut into one for each set of pages that share it, which compresses worse by 10 KB.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  // The templates are the repository's examples, which lie beside the console.
  server: { proxy: { '/api': 'http://localhost:8080', '/demo': 'http://localhost:8080' }, fs: { allow: ['.', '../examples'] } },
  test: { environment: 'node' },
});
