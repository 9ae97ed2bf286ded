import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root: here,
  cacheDir: `${project}/node_modules/.vite-stories`,
  resolve: { alias: { 'wxt/browser': `${here}browser.ts`, '@': project } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  optimizeDeps: {
    include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'd3-scale', 'd3-shape'],
  },
  server: { host: '127.0.0.1', port: 5199, fs: { allow: [project] } },
});
