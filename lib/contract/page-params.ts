import { auditPlaceParams } from './audit-request'
import { banParams } from './ban-request'
import { auditList } from './lists/audit'
import { compositions } from './directory/compositions'
import { participants } from './directory/participants'
import { people } from './directory/people'
import { recordings } from './directory/recordings'
import { rooms } from './directory/rooms'
import { sessions } from './directory/sessions'
import { addressParams } from './lists/address'
import { filterParams } from './lists/filter-params'

const listParams = ['page', 'sort', 'hide'] as const

/** The query parameters of each page. A part in brackets stands for an id. */
export const pageParams = {
  '/overview': [],
  '/live': ['q', 'recording', 'capacity', 'trouble', 'view', 'order', 'freeze', 'hide'],
  '/search': ['q', 'in', 'from', 'to', 'room'],
  '/rooms': [...addressParams(rooms), 'hide', 'new'],
  '/rooms/[room_id]': ['tab', ...listParams],
  '/sessions': [...addressParams(sessions), 'hide'],
  '/sessions/[session_id]': ['tab', 'q', 'participant', 't'],
  '/people': [...addressParams(people), 'hide'],
  '/people/visits': [...addressParams(participants), 'hide'],
  '/people/[participant_id]': listParams,
  '/recordings': [...addressParams(recordings), 'hide', 'open', 'deletion'],
  '/recordings/[recording_id]': ['at'],
  '/compositions': [...addressParams(compositions), 'hide', 'open'],
  '/compositions/new': ['session', 'like', 'layout'],
  '/compositions/[composition_id]': [],
  '/bans': [...banParams, 'hide', 'open'],
  '/cases': ['state', 'q', 'after'],
  '/cases/[case_id]': ['by'],
  '/audit': [...filterParams(auditList), ...auditPlaceParams, 'hide', 'open'],
  '/settings': [],
  '/settings/profile': [],
  '/settings/tokens': [],
  '/settings/rights': [],
  '/settings/users': [],
  '/settings/users/[user_id]': [],
  '/settings/join-link': [],
  '/settings/reasons': [],
  '/settings/identity': [],
  '/settings/telnyx': [],
  '/settings/copy': [],
  '/settings/webhooks': listParams,
} as const satisfies Record<string, readonly string[]>

export type Page = keyof typeof pageParams
export type PageParam<Of extends Page> = (typeof pageParams)[Of][number]

/** The unknown parameters of an address, each once; none if there is no such page. */
export function unknownParams(path: string, search: URLSearchParams): string[] {
  const pages = Object.entries<readonly string[]>(pageParams)
  const page = pages.find(([page]) => page === path) ?? pages.find(([page]) => isAt(page, path))
  if (!page) return []
  return [...new Set(search.keys())].filter((name) => !page[1].includes(name))
}

function isAt(page: string, path: string): boolean {
  const parts = path.replace(/\/$/, '').split('/')
  const wanted = page.split('/')
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => part.startsWith('[') || part === parts[index])
  )
}
