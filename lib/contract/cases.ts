import type { ActivityEntry } from './audit'
import type { Receipt } from './live'
import type { Note } from './notes'

/** open: in work · waiting: for somebody else · closed. */
export const caseStates = ['open', 'waiting', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** The kinds of items. A moment is an instant of a session, or a span of it. */
export const caseItemKinds = ['session', 'person', 'moment', 'recording', 'act', 'note'] as const
export type CaseItemKind = (typeof caseItemKinds)[number]

/** The targets of acts that a case can hold; acts on accounts and settings are left out. */
export const caseActTargets = [
  'room',
  'room_session',
  'room_participant',
  'room_recording',
  'room_composition',
  'ban',
  'identity',
] as const

export const maxCaseTitle = 200
export const maxTicketUrl = 1_000
export const maxCaseItems = 200
export const maxCasePeople = 30
/** Maximum items put in at once. */
export const maxNewItems = 100

export type CaseUser = { id: string; name: string }

/** `C-0112`, the name of a case. */
export const caseName = (number: number) => `C-${String(number).padStart(4, '0')}`

export type CaseSummary = {
  id: string
  number: number
  title: string
  /** http or https; null if there is none. */
  ticket_url: string | null
  state: CaseState
  /** Sent with a change of these fields; a change of an older version is refused with 409. */
  version: number
  people: CaseUser[]
  items: number
  by: CaseUser
  at: string
  /** The last change of the case or its items. */
  changed_at: string
}

/** Facts of an item, as currently known; null if neither the mirror nor the trail has it. */
export type CaseFacts = {
  session: {
    room: string | null
    started_at: string | null
    ended_at: string | null
    active: boolean
    joins: number
    recordings: number
  }
  person: {
    /** As claimed; hostile. */
    name: string | null
    first_seen_at: string | null
    last_seen_at: string | null
    visits: number
  }
  recording: {
    session_id: string | null
    participant_id: string | null
    name: string | null
    room: string | null
    type: string | null
    status: string | null
    started_at: string | null
    duration_secs: number | null
    size_mb: number | null
  }
  act: { entry: ActivityEntry; receipts: Receipt[] }
  note: Note
}

type ItemOf<Kind extends CaseItemKind, Facts> = {
  id: string
  kind: Kind
  /** The session of a moment, the audit id of an act. */
  target_id: string
  by: string
  added_at: string
  /** The time by which it is ordered; null if it has none. */
  at: string | null
  facts: Facts | null
}

export type CaseItem =
  | ItemOf<'session', CaseFacts['session']>
  | ItemOf<'person', CaseFacts['person']>
  | ItemOf<'recording', CaseFacts['recording']>
  | ItemOf<'act', CaseFacts['act']>
  | ItemOf<'note', CaseFacts['note']>
  | (ItemOf<'moment', CaseFacts['session']> & {
      from: string
      /** Null: an instant. */
      until: string | null
      words: string | null
    })

export type Case = Omit<CaseSummary, 'items'> & { items: CaseItem[] }

/** `GET /api/cases`: the last changed first; `after` is the cursor of the next page. */
export type CasesAnswer = {
  data: CaseSummary[]
  meta: { after: string | null; counts: Record<CaseState, number>; users: CaseUser[] }
}

/** `GET`, `PATCH /api/cases/{id}`, `POST /api/cases` */
export type CaseAnswer = { data: Case; meta: { users: CaseUser[] } }

/** Maximum persons whose names stay where names are masked. */
export const maxKeptNames = 50

/** A person whom the file names, by one of their participants. */
export type NamedPerson = {
  participant_id: string
  /** As claimed; hostile. */ name: string | null
}

/** `GET /api/cases/{id}/preview`: what the file would hold if it were made now. */
export type CasePreview = {
  /** The parts written by Roomwarden, with their bytes before compression. */
  parts: { name: string; size: number }[]
  /** Bytes of the file without media. */
  size: number
  receipts: number
  /** Rows of the audit trail that are in it whole, and those by their hashes only. */
  audit_rows: { whole: number; withheld: number }
  /** The chosen recordings; their size as Telnyx has it, null if it has none. */
  media: { id: string; size_mb: number | null }[]
  /** Persons in the file: those named as they claim, and those masked. */
  named: number
  masked: number
  /** Persons whom the facts name besides the tables of participants; the choice of who stays named. */
  people: NamedPerson[]
}
export type CasePreviewAnswer = { data: CasePreview }

/** A file that was made of the case, as the audit trail has it. */
export type CaseExport = {
  /** The id of the request that made it. */
  id: string
  at: string
  by: string
  names: 'claimed' | 'masked'
  /** Persons who stayed named although names were masked. */
  kept: number
  media: number
  /** Bytes and the hash of the manifest; null unless the last byte was sent. */
  size: number | null
  manifest_sha256: string | null
}

/** `GET /api/cases/{id}/exports`: the newest first. */
export type CaseExportsAnswer = { data: CaseExport[] }

/** Subjects that say in which cases they are. */
export const caseSubjectKinds = ['session', 'person', 'room', 'recording', 'act', 'note'] as const
type CaseSubjectKind = (typeof caseSubjectKinds)[number]

/** A subject as in addresses: `session:<id>`. */
export type CaseSubject = `${CaseSubjectKind}:${string}`

/** Maximum subjects asked about at once. */
export const maxCaseSubjects = 100

export type InCase = { id: string; number: number; title: string; state: CaseState }

/** `GET /api/cases/holding?of=session:<id>,act:<id>`: by subject; none for one in no case. */
export type InCasesAnswer = { data: Partial<Record<string, InCase[]>> }

/** An item to put into a case. */
export type NewCaseItem =
  | { kind: Exclude<CaseItemKind, 'moment'>; id: string }
  | { kind: 'moment'; id: string; from: string; until?: string | null; words?: string | null }

/** `POST /api/cases/{id}/items`: the ids of those added, and how many were in already. */
export type ItemsAnswer = { data: { added: string[]; had: number } }
