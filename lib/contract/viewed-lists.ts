import { compositions } from './directory/compositions'
import { participants } from './directory/participants'
import { people } from './directory/people'
import { recordings } from './directory/recordings'
import { rooms } from './directory/rooms'
import { sessions } from './directory/sessions'
import { auditList } from './lists/audit'
import { banList } from './lists/bans'
import type { ListDefinition } from './lists/definition'
import { searchList } from './lists/search'
import { studioList } from './lists/studio'

/** Every list that can have views, by name. */
export const viewedLists = {
  rooms,
  sessions,
  people,
  participants,
  recordings,
  compositions,
  audit: auditList,
  bans: banList,
  search: searchList,
  compose: studioList,
} as const satisfies { [Name in ListDefinition['name']]: ListDefinition & { name: Name } }
