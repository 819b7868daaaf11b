import { auditPlaceParams } from './audit-request'
import { auditList } from './lists/audit'
import { compositionList } from './lists/compositions'
import { filterParams } from './lists/filter-params'
import { peopleList } from './lists/people'
import { recordingList } from './lists/recordings'
import { roomList } from './lists/rooms'
import { sessionList } from './lists/sessions'

const listParams = ['page', 'sort', 'hide'] as const

/** What the address of each page may say after its `?`. A part in brackets stands for an id. */
export const pageParams = {
  '/overview': [],
  '/live': ['q', 'recording', 'capacity', 'trouble', 'view', 'order', 'freeze', 'hide'],
  '/rooms': [...filterParams(roomList), ...listParams, 'new'],
  '/rooms/[room_id]': ['tab', ...listParams],
  '/sessions': [...filterParams(sessionList), ...listParams],
  '/sessions/[session_id]': ['tab', 'q', 'participant'],
  '/people': [...filterParams(peopleList), ...listParams],
  '/people/[participant_id]': listParams,
  '/recordings': [...filterParams(recordingList), ...listParams, 'open', 'deletion'],
  '/recordings/[recording_id]': ['at'],
  '/compositions': [...filterParams(compositionList), ...listParams, 'open', 'new'],
  '/compositions/[composition_id]': [],
  '/audit': [...filterParams(auditList), ...auditPlaceParams, 'hide', 'open'],
  '/settings': [],
  '/settings/profile': [],
  '/settings/tokens': [],
  '/settings/rights': [],
  '/settings/users': [],
  '/settings/users/[user_id]': [],
  '/settings/join-link': [],
  '/settings/reasons': [],
  '/settings/telnyx': [],
  '/settings/webhooks': listParams,
} as const satisfies Record<string, readonly string[]>

export type Page = keyof typeof pageParams
export type PageParam<Of extends Page> = (typeof pageParams)[Of][number]

/** The parameters of an address that its page does not know, each once; none where there is no such page. */
export function unknownParams(path: string, search: URLSearchParams): string[] {
  const page = Object.entries<readonly string[]>(pageParams).find(([page]) => isAt(page, path))
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
