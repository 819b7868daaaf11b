import type { Page, PageParam } from './page-params'

/** The parameters of a page's address; null and empty ones are left out. */
export type ParamsOf<Of extends Page> = { readonly [Name in PageParam<Of>]?: string | null }

function address(path: string, params: Readonly<Record<string, string | null | undefined>> = {}) {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const search = new URLSearchParams(given).toString()
  return search === '' ? path : `${path}?${search}`
}

const below = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`

/** The sign-in page; `callbackUrl` is where it leads afterwards. */
export const signInPath = (params?: { reason?: 'expired'; callbackUrl?: string }) =>
  address('/sign-in', params)

/** The default page after signing in. */
export const homePath = () => livePath()

export const overviewPath = () => '/overview'

export const livePath = (params?: ParamsOf<'/live'>) => address('/live', params)

/** All results of a query; `in` is one kind of them. */
export const searchPath = (params?: ParamsOf<'/search'>) => address('/search', params)

export const roomsPath = (params?: ParamsOf<'/rooms'>) => address('/rooms', params)

export const roomPath = (id: string, params?: ParamsOf<'/rooms/[room_id]'>) =>
  address(below('/rooms', id), params)

export const sessionsPath = (params?: ParamsOf<'/sessions'>) => address('/sessions', params)

/** `participant` leads to the row of one participant. */
export const sessionPath = (id: string, params?: ParamsOf<'/sessions/[session_id]'>) =>
  address(below('/sessions', id), params)

/** The evidence of a session, to be printed. */
export const printPath = (sessionId: string) => `${sessionPath(sessionId)}/print`

export const peoplePath = (params?: ParamsOf<'/people'>) => address('/people', params)

/** People as visits: a row for each join. */
export const visitsPath = (params?: ParamsOf<'/people/visits'>) => address('/people/visits', params)

export const personPath = (participantId: string) => below('/people', participantId)

export const recordingsPath = (params?: ParamsOf<'/recordings'>) => address('/recordings', params)

export const recordingPath = (id: string, params?: ParamsOf<'/recordings/[recording_id]'>) =>
  address(below('/recordings', id), params)

export const compositionsPath = (params?: ParamsOf<'/compositions'>) =>
  address('/compositions', params)

/** The studio; it begins with the layout of the composition `like`, or a saved one. */
export const newCompositionPath = (params?: ParamsOf<'/compositions/new'>) =>
  address('/compositions/new', params)

export const compositionPath = (id: string) => below('/compositions', id)

export const bansPath = (params?: ParamsOf<'/bans'>) => address('/bans', params)

export const casesPath = (params?: ParamsOf<'/cases'>) => address('/cases', params)

export const casePath = (id: string, params?: ParamsOf<'/cases/[case_id]'>) =>
  address(below('/cases', id), params)

export const auditPath = (params?: ParamsOf<'/audit'>) => address('/audit', params)

type Section<Of> = Of extends `/settings/${infer Name}/${string}`
  ? Name
  : Of extends `/settings/${infer Name}`
    ? Name
    : never

/** A page of the settings; without one, the first. */
export const settingsPath = (section?: Section<Page>) =>
  section ? below('/settings', section) : '/settings'

export const userPath = (id: string) => below('/settings/users', id)
