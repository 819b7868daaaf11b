import { runTool } from './steps.mjs'

/**
 * The checks that run no code of ours, by name. `next typegen` writes the types of the routes,
 * which `tsc` needs and a fresh clone does not have.
 *
 * @param {import('./steps.mjs').Options} options
 * @returns {Array<[string, () => Promise<import('./counts.mjs').Counts>]>}
 */
export function staticChecks(options) {
  const caches = ['--cache', '--cache-location']
  return [
    [
      'format',
      () =>
        runTool(
          'prettier/bin/prettier.cjs',
          ['--check', '.', ...caches, '.cache/prettier'],
          options,
        ),
    ],
    ['lint', () => runTool('eslint/bin/eslint.js', ['.', ...caches, '.cache/eslint/'], options)],
    ['types', () => checkTypes(options)],
  ]
}

/** @param {import('./steps.mjs').Options} options */
async function checkTypes(options) {
  const generated = await runTool('next/dist/bin/next', ['typegen'], options)
  return generated.failed > 0 ? generated : runTool('typescript/bin/tsc', ['--noEmit'], options)
}
