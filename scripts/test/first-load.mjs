import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../root.mjs'
import { countStep } from './counts.mjs'

/** The page sizes of the last accepted build, in bytes; `--record` writes it. */
const RECORD = join(ROOT, 'bench', 'first-load.json')

/** The allowed growth over the record. */
const TOLERANCE = 1.03

const PAGES = [
  ...['overview', 'live', 'sessions/[session_id]', 'rooms', 'sessions'],
  ...['people', 'recordings', 'compositions', 'audit'],
]

/**
 * The gzipped size of the scripts and style sheets of a built page, without what it loads on first use.
 *
 * @param {string} page
 */
function weigh(page) {
  const next = join(ROOT, '.next')
  const { rootMainFiles } = JSON.parse(readFileSync(join(next, 'build-manifest.json'), 'utf8'))
  const file = `server/app/(dashboard)/${page}/page_client-reference-manifest.js`
  /** @type {{ __RSC_MANIFEST: Record<string, Manifest> }} */
  const scope = { __RSC_MANIFEST: {} }
  runInNewContext(readFileSync(join(next, file), 'utf8'), { globalThis: scope, process })
  const [manifest] = Object.values(scope.__RSC_MANIFEST)
  if (!manifest) throw new Error(`the build has no manifest of ${page}`)
  const scripts = new Set([rootMainFiles, ...Object.values(manifest.entryJSFiles)].flat())
  const sheets = new Set(
    Object.values(manifest.entryCSSFiles).flatMap((list) => list.map(({ path }) => path)),
  )
  /** @param {Set<string>} files */
  const sum = (files) =>
    [...files].reduce((total, name) => total + gzipSync(readFileSync(join(next, name))).length, 0)
  return { scripts: sum(scripts), styles: sum(sheets) }
}

/**
 * @typedef {{ entryJSFiles: Record<string, string[]>, entryCSSFiles: Record<string, { path: string }[]> }} Manifest
 * @typedef {Record<string, { scripts: number, styles: number }>} Weights
 */

/** @returns {Weights} */
const weighAll = () => Object.fromEntries(PAGES.map((page) => [page, weigh(page)]))

/** Throws if a page of the built app loads over 3 % more than recorded. */
export async function checkFirstLoad() {
  /** @type {Weights} */
  const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {}
  const grown = Object.entries(weighAll()).flatMap(([page, now]) =>
    /** @type {const} */ (['scripts', 'styles'])
      .filter((kind) => !(now[kind] <= (recorded[page]?.[kind] ?? 0) * TOLERANCE))
      .map((kind) => `${page}: ${kind} ${recorded[page]?.[kind]} → ${now[kind]} bytes`),
  )
  if (grown.length === 0) return countStep(true)
  const advice = 'If it is worth it: node scripts/test/first-load.mjs --record'
  throw new Error(['Pages load more than recorded.', ...grown, advice].join('\n'))
}

if (process.argv[2] === '--record')
  writeFileSync(RECORD, `${JSON.stringify(weighAll(), null, 2)}\n`)
