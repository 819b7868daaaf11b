import { can, type Role } from '@/lib/contract/roles'

const pages = [
  'overview',
  'live',
  'search',
  'rooms',
  'sessions',
  'people',
  'recordings',
  'compositions',
  'bans',
  'cases',
  'audit',
  'settings',
] as const

/** A page, or the page of one of its objects. */
export type HelpPlace = (typeof pages)[number] | 'session'

/** Keys of one act, and its message key in `help.keys`. */
type PageKey = readonly [keys: string, word: string]

const list = [
  ['j k', 'move'],
  ['↵', 'open'],
] as const
const player = [
  ['k', 'play'],
  ['j l', 'step'],
  ['↑ ↓', 'volume'],
  ['< >', 'speed'],
  ['f', 'fullscreen'],
] as const
const wallActs = [
  ['m', 'muteAll'],
  ['e', 'end'],
  ['⇧K', 'removeAgain'],
  ['x', 'select'],
  ['t', 'trouble'],
] as const
const peopleActs = [
  ['x', 'select'],
  ['a', 'selectAll'],
  ['m', 'mute'],
  ['u', 'unmute'],
  ['⇧K', 'kick'],
  ['e', 'end'],
  ['t', 'trouble'],
  ['Esc', 'clear'],
] as const
const banActs = [
  ['l', 'lift'],
  ['u', 'changeUntil'],
] as const
const everywhere = [
  ['⌘K Ctrl+K', 'find'],
  ['?', 'help'],
] as const

/** The page at a path; null for one without help of its own. */
export function placeOf(path: string): HelpPlace | null {
  const [, first = '', id] = path.split('/')
  if (first === 'sessions' && id) return 'session'
  return pages.find((page) => page === first) ?? null
}

const own = {
  overview: [],
  live: [...list, ['p', 'pin']],
  search: [...list, ['c', 'copyLink'], ['p', 'pin'], ['/', 'edit']],
  rooms: list,
  sessions: list,
  session: [['j k', 'move']],
  people: list,
  recordings: [...list, ['p', 'playRow'], ['x', 'select']],
  compositions: list,
  bans: [...list, ['/', 'edit']],
  cases: [['/', 'edit']],
  audit: list,
  settings: [],
} as const satisfies Record<HelpPlace, readonly PageKey[]>

/** Pages with objects that can be put into a case. */
const putsIn = (place: HelpPlace | null) =>
  place !== null && ['live', 'sessions', 'session', 'people', 'recordings', 'audit'].includes(place)

/** The keys that act on a page for this role, those of the page first. */
export function pageKeys(place: HelpPlace | null, role: Role) {
  const acts = can(role, 'sessions.moderate')
  const plays = can(role, 'media.play')
  return [
    ...(place ? own[place] : []),
    ...(acts && place === 'live' ? wallActs : []),
    ...(acts && place === 'session' ? peopleActs : []),
    ...(place === 'bans' && can(role, 'bans.manage') ? banActs : []),
    ...(putsIn(place) && can(role, 'cases.manage') ? [['c', 'putIn'] as const] : []),
    ...everywhere,
    ...(plays && (place === 'recordings' || place === 'compositions') ? player : []),
  ]
}
