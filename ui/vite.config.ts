import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  build: {
    target: ['es2022', 'chrome110', 'safari16.4'],
    // The content policy forbids inline scripts, and fonts stay files that only their page loads.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    // The catalogues lie beside the window's folder.
    fs: { allow: [folder, `${folder}/../locales`] },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
  },
});
