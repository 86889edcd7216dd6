import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// how long the parts of the bundler took is nothing to those it builds for
const quiet = {checks: {pluginTimings: false}};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: {format: 'es', rolldownOptions: quiet},
  build: {
    rolldownOptions: quiet,
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // everything comes from the server itself; nothing is inlined that the content policy would have to allow
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 2000,
  },
});
