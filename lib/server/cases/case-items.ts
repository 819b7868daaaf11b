import 'server-only'
import type { CaseItem } from '@/lib/contract/cases'
import type { Actor } from '@/lib/server/auth/actor'
import type { caseItems } from '@/lib/server/db/cases-schema'
import { factsOfActs } from './facts-of-acts'
import { factsOfNotes } from './facts-of-notes'
import { factsOfPersons, factsOfRecordings, factsOfSessions } from './facts-of-copy'

export type ItemRow = typeof caseItems.$inferSelect

/** The items of a case with their facts, by time; items without one come last, as added. */
export async function toItems(
  reader: Pick<Actor, 'userId' | 'role'>,
  rows: ItemRow[],
): Promise<CaseItem[]> {
  const ids = (...kinds: ItemRow['kind'][]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).map(({ targetId }) => targetId)
  const [sessions, persons, recordings, acts, notes] = await Promise.all([
    factsOfSessions(ids('session', 'moment')),
    factsOfPersons(ids('person')),
    factsOfRecordings(ids('recording')),
    factsOfActs(ids('act')),
    factsOfNotes(reader, ids('note')),
  ])
  return rows.map(toItem).sort(byTime)

  function toItem(row: ItemRow): CaseItem {
    const { id, targetId } = row
    const shared = { id, target_id: targetId, by: row.byName, added_at: row.addedAt.toISOString() }
    switch (row.kind) {
      case 'session': {
        const facts = sessions.get(targetId) ?? null
        return { ...shared, kind: 'session', facts, at: facts?.started_at ?? null }
      }
      case 'person':
        return { ...shared, kind: 'person', facts: persons.get(targetId) ?? null, at: null }
      case 'recording': {
        const facts = recordings.get(targetId) ?? null
        return { ...shared, kind: 'recording', facts, at: facts?.started_at ?? null }
      }
      case 'act': {
        const facts = acts.get(targetId) ?? null
        return { ...shared, kind: 'act', facts, at: facts?.entry.at ?? null }
      }
      case 'note': {
        const facts = notes.get(targetId) ?? null
        return { ...shared, kind: 'note', facts, at: facts?.at ?? null }
      }
      case 'moment': {
        const from = (row.fromAt ?? row.addedAt).toISOString()
        const until = row.untilAt?.toISOString() ?? null
        const facts = sessions.get(targetId) ?? null
        return { ...shared, kind: 'moment', facts, at: from, from, until, words: row.words }
      }
    }
  }
}

function byTime(a: CaseItem, b: CaseItem): number {
  if (a.at === null || b.at === null) return a.at === b.at ? 0 : a.at === null ? 1 : -1
  return Date.parse(a.at) - Date.parse(b.at)
}
