import 'server-only'
import type { getTranslations } from 'next-intl/server'
import type { Case, CaseItem } from '@/lib/contract/cases'
import type { Note } from '@/lib/contract/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { listNotes } from '@/lib/server/notes/list-notes'
import { readCase } from '../read-case'
import { claimedNames, maskNames, type Claimed, type Masks } from './masks'
import { joinsById, joinsOf, type Join } from './people-in'

export type HandedWords = Awaited<ReturnType<typeof getTranslations<'handed'>>>

/** The words of the file's language; `actionOf` names an action of the trail. */
export type Language = { words: HandedWords; actionOf: (action: string) => string }

export type HandOn = {
  names: 'claimed' | 'masked'
  language: 'en' | 'zh-CN'
  /** An IANA name; each time is written with its offset. */
  timeZone: string
  /** The recordings whose files are included. */
  media: string[]
  /** Participants whose names stay where names are masked. */
  keep: string[]
}

/** All of a case that is exported, except the joins of its sessions, which are read in turn. */
export type Handed = Language & {
  subject: Case
  notes: Note[]
  masks: Masks
  /** Participants that recordings, receipts and persons name. */
  joins: Map<string, Join>
  /** The keys of those who stay named. */
  kept: ReadonlySet<string>
  asked: HandOn
  madeAt: string
  madeBy: string
}

/** Reads what is to be exported. Throws `not_found`. */
export async function readHanded(
  actor: Actor,
  id: string,
  asked: HandOn,
  language: Language,
): Promise<Handed> {
  const { words } = language
  const { data: subject } = await readCase(actor, id)
  const { data: notes } = await listNotes(actor, { kind: 'case', id })
  const joins = await joinsById(subject.items.flatMap(participantsOf))
  const kept = await keysOf(asked.keep)
  const masks =
    asked.names === 'claimed'
      ? claimedNames
      : await maskNames(everybodyIn({ subject, joins }), {
          kept,
          word: (n) => words('person', { n }),
        })
  const made = { madeAt: new Date().toISOString(), madeBy: actor.name }
  return { subject, notes, masks, joins, kept, asked, ...language, ...made }
}

async function keysOf(participantIds: string[]): Promise<Set<string>> {
  const joins = await joinsById(participantIds)
  return new Set(participantIds.map((id) => joins.get(id)?.key ?? id))
}

/** The ids of a case's sessions, each once. */
export const sessionsOf = ({ items }: Case): string[] => [
  ...new Set(
    items.flatMap(({ kind, target_id: id }) =>
      kind === 'session' || kind === 'moment' ? [id] : [],
    ),
  ),
]

/** The name of a person in the file, by the id of one of their joins. */
export function nameIn({ joins, masks }: Handed, participantId: string, name?: string | null) {
  const join = joins.get(participantId) ?? { key: participantId, name: name ?? null }
  return masks.nameOf(join)
}

/** Everybody whom the file names, some several times. */
export async function* everybodyIn({
  subject,
  joins,
}: Pick<Handed, 'subject' | 'joins'>): AsyncIterable<Claimed> {
  for (const id of sessionsOf(subject)) yield* await joinsOf(id)
  yield* joins.values()
  // Acts keep the names of their time, also of participants whom the mirror lacks.
  for (const item of subject.items)
    if (item.kind === 'act')
      for (const { id, name } of item.facts?.entry.names.people ?? [])
        yield { key: joins.get(id)?.key ?? id, name }
}

function participantsOf(item: CaseItem): string[] {
  switch (item.kind) {
    case 'person':
      return [item.target_id]
    case 'recording':
      return item.facts?.participant_id ? [item.facts.participant_id] : []
    case 'act':
      return [
        ...(item.facts?.receipts.flatMap(({ participantId }) => participantId ?? []) ?? []),
        ...(item.facts?.entry.names.people?.map(({ id }) => id) ?? []),
      ]
    case 'session':
    case 'moment':
    case 'note':
      return []
  }
}
