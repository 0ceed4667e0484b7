// The website as a whole, in a real browser: `npm run test:site`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/helpers/alle-seiten.ts'],
    globalSetup: 'test/helpers/global-setup.ts',
    // As many as there are pages of the browser.
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
