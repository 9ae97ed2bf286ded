import { defineConfig } from '@playwright/test';

const isCi = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each story has a browser and a demo org of its own; two at a time keep a small machine busy, not drowned.
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../.output/test-results/e2e.json' }]],
});
