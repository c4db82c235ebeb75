import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { styles } from './build/styles.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Where `npm run dev:web` sends what is not the web's own: a ledger that was started beside it. */
const LEDGER = 'http://127.0.0.1:3000';

export default defineConfig({
  root: ROOT,
  plugins: [styles(`${ROOT}src`), compress()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Inlined files would be data: addresses, which the Content-Security-Policy does not let in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // `use client` is for servers that draw pages; here everything is drawn by the browser.
    rolldownOptions: {
      // Has the browser compile a file off the main thread as it arrives, instead of each function when a page first needs it.
      output: { postBanner: '//# allFunctionsCalledOnLoad' },
      onLog: (level, log, say) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log);
      },
    },
  },
  server: { port: 5173, proxy: Object.fromEntries(['/v1', '/health', '/openapi.json'].map((path) => [path, LEDGER])) },
});
