import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './precompressed.js';
import { vietnameseAria } from './vietnamese-aria.js';

/** Where `npm start` listens; `npm run start:web` sends what is asked of the API there. */
const SERVER = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), vietnameseAria(), precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Fonts and pictures come from this server as files: the content security policy knows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  // The server takes a write only from its own pages: it must see the host that the browser asked.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: false } } },
});
