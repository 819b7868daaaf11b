import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const integrationTests = '**/*.integration.test.ts'
const never = ['**/node_modules/**', '**/.next/**', '**/.cache/**']

/** These ask no database, or the embedded one alone: a second run on a server would be the same. */
const sameOnAServer = [
  'lib/server/db/{embedded*,lock,tend-embedded}.integration.test.ts',
  'lib/server/directory/{compositions,session-media}.integration.test.ts',
  'lib/server/media/read-type.integration.test.ts',
  'lib/server/telnyx/**',
  'simulator/**',
]

const timed = ['e2e/proof/guessing.proof.ts', 'e2e/proof/spraying.proof.ts']

/** What a test waits for is an event, and a busy machine fails no test: the limits are far above need. */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
}

const proof = {
  ...patient,
  exclude: never,
  globalSetup: 'e2e/harness/demo-data.ts',
  testTimeout: process.env.PROOF === 'full' ? 1_800_000 : 600_000,
  hookTimeout: 300_000,
}

/** A process and a loaded module for each file would take twice as long. */
const together = { isolate: false, maxWorkers: 2 }
const cleanSlate = 'scripts/test/clean-slate.ts'

const resolve = {
  alias: {
    '@/': `${root}/`,
    // The package throws wherever React's server condition is not set, as in tests.
    'server-only': join(root, 'node_modules/server-only/empty.js'),
  },
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...patient,
          name: 'unit',
          include: ['{app,components,lib,scripts,simulator}/**/*.test.ts'],
          ...together,
          setupFiles: [cleanSlate, 'scripts/test/property-runs.ts'],
          exclude: [...never, integrationTests],
        },
      },
      {
        resolve,
        test: {
          ...patient,
          name: 'unit-dom',
          include: ['{app,components,lib}/**/*.test.tsx'],
          exclude: never,
          environment: 'happy-dom',
          ...together,
          setupFiles: [cleanSlate, 'components/ui/test-setup.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: [integrationTests],
          exclude: process.env.TEST_DATABASE_URL ? [...never, ...sameOnAServer] : never,
          ...patient,
          // The embedded database takes its time to come into being, several at once even more.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          ...proof,
          name: 'proof',
          include: ['e2e/proof/**/*.proof.ts', 'lib/server/**/*.proof.ts'],
          exclude: [...never, ...timed],
          // Most of a proof is waiting, for a fault of ten seconds or a limit that is reset.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        // What compares times runs alone, after the others.
        test: {
          ...proof,
          name: 'proof-timed',
          include: timed,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
