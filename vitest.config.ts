import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Folders whose tests need a real PostgreSQL; the others start without one. */
const NEEDS_DATABASE = [
  'db/**/*.test.ts',
  'lib/{use-cases,actions,auth}/**/*.test.{ts,tsx}',
  'app/**/*.test.{ts,tsx}',
]

const alias = {
  '@': import.meta.dirname,
  // Next swaps this marker for nothing on the server; here it would throw.
  'server-only': `${import.meta.dirname}/node_modules/server-only/empty.js`,
}

export default defineConfig({
  resolve: { alias },
  test: {
    // As shipped one core is left free, which of two is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{components,lib}/**/*.test.{ts,tsx}'],
          exclude: NEEDS_DATABASE,
          // Random walks take as long as the machine lets them; nothing here is about speed.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: NEEDS_DATABASE,
          globalSetup: 'lib/launch/test-server.ts',
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
