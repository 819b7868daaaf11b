/**
 * The layers of lib/server, the lowest first: each may import those before it, never those after it. A
 * lower layer informs a higher one through lib/server/announcer.ts.
 */
export const layers = [
  'boot-fault.ts',
  'env.ts',
  'process.ts',
  'logger.ts',
  'request-owner.ts',
  'announcer.ts',
  'db',
  'errors.ts',
  'cache',
  'telnyx',
  'leader',
  'jobs',
  'identity',
  'mirror',
  'search',
  'objects',
  'audit',
  'auth',
  'http',
  'live',
  'history',
  'acts',
  'operations',
  'webhooks/connect',
  'webhooks/forward',
  'webhooks/receive',
  'activity',
  'lists',
  'persons',
  'directory',
  'settings',
  'tokens',
  'views',
  'users',
  'rooms',
  'sessions',
  'bans',
  'modes',
  'safety',
  'recordings',
  'media',
  'notes',
  'cases',
  'overview',
  'story',
  'stream',
  'start-live.ts',
  'start.ts',
].map((name) => `lib/server/${name}`)

/**
 * The allowed imports. A folder may import its entries and itself, and no other folder of ours; the lint
 * zones are generated from this map.
 */
const mayImport = {
  'lib/contract': [],
  'lib/client': ['lib/contract'],
  'lib/i18n': ['lib/contract'],
  'components/ui': ['lib/contract', 'lib/i18n'],
  'components/data-table': ['components/ui', 'lib/contract', 'lib/i18n'],
  'components/feedback': [
    'components/ui',
    'components/data-table',
    'lib/contract',
    'lib/client',
    'lib/i18n',
  ],
  'components/layout': [
    'components/ui',
    'components/data-table',
    'components/feedback',
    'lib/contract',
    'lib/client',
    'lib/i18n',
  ],
  'components/player': [
    'components/ui',
    'components/data-table',
    'components/feedback',
    'lib/contract',
    'lib/client',
    'lib/i18n',
  ],
  'lib/server': ['lib/contract'],
  simulator: [],
  bench: ['lib/contract', 'simulator', 'scripts', 'e2e/harness'],
  e2e: ['lib/contract', 'simulator', 'scripts'],
  scripts: ['simulator'],
}

/** Each domain of the screens may use what is shared, never another domain. */
const shared = [
  'components/ui',
  'components/data-table',
  'components/feedback',
  'components/layout',
  'components/player',
  'lib/contract',
  'lib/client',
  'lib/i18n',
]

const domains = {
  audit: shared,
  auth: shared,
  bans: shared,
  cases: shared,
  compositions: shared,
  design: shared,
  identity: shared,
  live: shared,
  modes: shared,
  notes: shared,
  overview: shared,
  palette: shared,
  participants: shared,
  people: shared,
  recordings: shared,
  rooms: shared,
  search: shared,
  sessions: [...shared, 'components/modes', 'components/participants'],
  settings: shared,
  story: shared,
  tokens: shared,
  users: shared,
  webhooks: shared,
}

/** @type {[folder: string, allowed: string[]][]} */
const byDomain = Object.entries(domains).map(([name, allowed]) => [`components/${name}`, allowed])

/** @type {[folder: string, allowed: string[]][]} */
const byLayer = layers.map((layer, at) => [layer, ['lib/contract', ...layers.slice(0, at)]])

/** Tests may start the simulator and the harness; what ships may not. @param {string} path */
const shipped = (path) =>
  path.endsWith('.ts') ? `./${path}` : `./${path}/**/!(*.test|*.proof|test-*).{ts,tsx,mjs}`

/** @param {[folder: string, allowed: string[]]} row */
const zone = ([folder, allowed]) => ({
  target: shipped(folder),
  from: './',
  except: [folder, ...allowed, 'node_modules', 'messages', 'package.json'].map(
    (path) => `./${path}`,
  ),
  message: `${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`,
})

/** Telnyx mutations go out through the audit only. */
const writer = {
  target: './{app,components,lib}/**/!(with-audit|*.test).{ts,tsx}',
  from: './lib/server/telnyx/write.ts',
  message: 'Only audit/with-audit may send a mutation: no intent row, no writer.',
}

/** Behind its doors, the Telnyx client can send without an intent. */
const doors = {
  target: './{app,components,lib/client,lib/server/!(telnyx)}/**/!(*.test).{ts,tsx}',
  from: './lib/server/telnyx',
  except: [
    './read.ts',
    './answer.ts',
    './answered.ts',
    './clock-skew.ts',
    './connection.ts',
    './media.ts',
    './object-schemas.ts',
    './public-keys.ts',
    './read-page.ts',
    './read-raw.ts',
    './write.ts',
  ],
  message: 'Telnyx is reached through read, media and, behind the audit, write.',
}

const everywhere = [
  writer,
  doors,
  { target: './app', from: './simulator', message: 'The app does not know the simulator.' },
  { target: './components', from: './lib/server', message: 'lib/server holds secrets.' },
]

const rows = [...Object.entries(mayImport), ...byLayer, ...byDomain]

/** @param {string} folder @param {string} parent */
const isIn = (folder, parent) => folder === parent || folder.startsWith(`${parent}/`)

/**
 * The zones that apply to a folder's files: its own, those of the folders around it, and those for all.
 * A folder comes after the folders around it, because the last match counts.
 */
export const zonesByFolder = ['app', 'components', 'lib', ...rows.map(([folder]) => folder)].map(
  (folder) => ({
    folder,
    zones: [...rows.filter(([parent]) => isIn(folder, parent)).map(zone), ...everywhere],
  }),
)
