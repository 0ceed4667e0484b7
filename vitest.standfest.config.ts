// What is tried with damaged and hostile input, far more of it than `npm test` has time for: `npm run bench:standfest`. Each file
// writes its section of docs/standfest.md; a name behind the command runs only the files that have it.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/standfest/*.standfest.ts'],
    globalSetup: 'test/helpers/global-setup.ts',
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 240_000,
  },
});
