import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { VERSION: JSON.stringify('0.0.0-test') },
  test: {
    globalSetup: 'test/helpers/global-setup.ts',
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // One worker a core; a browser is heavy enough.
    maxWorkers: 2,
  },
});
