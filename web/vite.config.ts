import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './precompressed.js';
import { vietnameseAria } from './vietnamese-aria.js';

/** Where `npm start` listens; `npm run start:web` sends what is asked of the API there. */
const SERVER = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

/** Bytes: a phone waits longer for many small files than for a few that hold a little too much (docs/web.md). */
const SMALLEST_SHARED = 4_000;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), vietnameseAria(), precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Which files a page needs, for the server to tell them with the page (src/server/first-files.ts).
    manifest: true,
    // Fonts and pictures come from this server as files: the content security policy knows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // All that the sign-in page needs, in one file.
            { name: 'first', tags: ['$initial'], priority: 2 },
            // What a case is called and where it stands is said on many pages that need nothing else of cases.
            { name: 'cases-named', test: /discipline[\\/](case-link|kind-names)\.ts$/, priority: 1 },
            // So is a link that looks like a button, which would else lie with the calendar that most of its pages have.
            { name: 'button-link', test: /parts[\\/]button-link\.tsx$/, priority: 1 },
            // What several pages share, in files that hold what the same pages need; what is smaller goes with its nearest.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: SMALLEST_SHARED },
          ],
        },
      },
    },
  },
  // The server takes a write only from its own pages: it must see the host that the browser asked.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: false } } },
});
