import { runTool } from './steps.mjs'

/**
 * The checks that run no code of ours. `next typegen` writes the types of the routes, which `tsc` needs
 * and a fresh clone lacks.
 *
 * @param {import('../start/lifetime.mjs').Lifetime} lifetime
 * @returns {Record<'format' | 'lint' | 'unused' | 'types' | 'layers', import('./steps.mjs').Step>}
 */
export function staticChecks(lifetime) {
  const caches = ['--cache', '--cache-location']
  const format = ['--check', '.', ...caches, '.cache/prettier']
  const knip = ['--no-progress', '--treat-config-hints-as-errors']
  const layers = ['.', ...caches, '.cache/eslint/']
  /** @param {string} program @param {string[]} args */
  const tool = (program, args) => (/** @type {number} */ output) =>
    runTool(program, args, { lifetime, output })
  return {
    format: ['format', tool('prettier/bin/prettier.cjs', format)],
    lint: ['lint', tool('oxlint/bin/oxlint', [])],
    layers: ['layers', tool('eslint/bin/eslint.js', layers)],
    unused: ['unused', tool('knip/bin/knip.js', knip)],
    types: ['types', (output) => checkTypes({ lifetime, output })],
  }
}

/** @param {import('./steps.mjs').Options} options */
async function checkTypes(options) {
  const generated = await runTool('next/dist/bin/next', ['typegen'], options)
  if (generated.failed > 0) return generated
  const app = await runTool('typescript-7/bin/tsc', ['--noEmit'], options)
  if (app.failed > 0) return app
  return runTool('typescript-7/bin/tsc', ['--noEmit', '--project', 'scripts'], options)
}
