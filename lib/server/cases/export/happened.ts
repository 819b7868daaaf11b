import 'server-only'
import type { CaseItem } from '@/lib/contract/cases'
import { nameIn, type Handed } from './handed'
import { timesIn } from './times'

/** One event as a sentence; `note` is a user's text, unchanged. */
export type Happened = {
  at: string | null
  time: string | null
  kind: CaseItem['kind']
  target_id: string
  says: string
  note?: string
  /** The receipts of an act, one text per participant. */
  receipts?: string[]
}

/** The events of a case by time, in words: the same for the page and the JSON. */
export const happenedIn = (handed: Handed): Happened[] =>
  handed.subject.items.map((item) => toHappened(handed, item))

function toHappened(handed: Handed, item: CaseItem): Happened {
  const { full } = timesIn(handed.asked)
  const { kind, target_id, at } = item
  const head = { at, time: at === null ? null : full(at), kind, target_id }
  if (item.facts === null && item.kind !== 'moment')
    return { ...head, says: handed.words('notInCopy', { kind: handed.words(`kinds.${kind}`) }) }
  return { ...head, ...saidOf(handed, item) }
}

function saidOf(
  handed: Handed,
  item: CaseItem,
): Omit<Happened, 'at' | 'time' | 'kind' | 'target_id'> {
  const { words, masks } = handed
  const { full } = timesIn(handed.asked)
  const timeOf = (at: string | null | undefined) => (at ? full(at) : words('notReported'))
  switch (item.kind) {
    case 'session': {
      const { room, ended_at: end, joins, recordings } = item.facts ?? {}
      const ended = end ? 'yes' : 'no'
      const values = { joins: joins ?? 0, recordings: recordings ?? 0, ended, end: timeOf(end) }
      return { says: words('session', { ...values, room: masks.text(room ?? words('noRoom')) }) }
    }
    case 'moment': {
      const said = item.words ? masks.text(item.words) : words('kinds.moment')
      const room = masks.text(item.facts?.room ?? words('noRoom'))
      if (item.until === null) return { says: words('moment', { said, room }) }
      return { says: words('span', { said, room, until: full(item.until) }) }
    }
    case 'person': {
      const name = nameIn(handed, item.target_id, item.facts?.name) ?? words('noName')
      const { first_seen_at: first, last_seen_at: last, visits } = item.facts ?? {}
      const values = { visits: visits ?? 0, first: timeOf(first), last: timeOf(last) }
      return { says: words('seen', { ...values, name }) }
    }
    case 'recording': {
      const { participant_id: id, name, type, duration_secs, size_mb } = item.facts ?? {}
      const who = id ? nameIn(handed, id, name) : null
      return {
        says: words('recording', {
          name: who ?? words('noName'),
          type: type ?? words('kinds.recording'),
          secs: Math.round(duration_secs ?? 0),
          size: Math.round((size_mb ?? 0) * 10) / 10,
        }),
      }
    }
    case 'note': {
      const { by, text, deleted } = item.facts ?? {}
      if (deleted) return { says: words('noteDeleted', { by: by?.name ?? '' }) }
      return { says: words('wrote', { by: by?.name ?? '' }), note: masks.text(text ?? '') }
    }
    case 'act':
      return saidOfAct(handed, item)
  }
}

function saidOfAct(handed: Handed, { facts }: Extract<CaseItem, { kind: 'act' }>) {
  const { words, masks } = handed
  if (!facts) return { says: words('kinds.act') }
  const { entry, receipts } = facts
  const named = entry.names.people ?? []
  const whom = named.map(({ id, name }) => nameIn(handed, id, name) ?? words('noName')).join(', ')
  const reason = entry.reason === null ? '' : masks.text(entry.reason)
  const values = {
    action: handed.actionOf(entry.action),
    by: entry.actor.name,
    outcome: entry.outcome,
    whom,
    reason,
  }
  return {
    says: words('act', { ...values, named: whom ? 'yes' : 'no', given: reason ? 'yes' : 'no' }),
    receipts: receipts.map((receipt) => {
      const { act, participantId, state, acceptedAfterMs, confirmedAfterMs } = receipt
      const name = participantId ? nameIn(handed, participantId) : words('wholeSession')
      const afterMs = state === 'confirmed' ? confirmedAfterMs : acceptedAfterMs
      const secs = afterMs === null ? words('notReported') : (afterMs / 1000).toFixed(1)
      return words('receipt', { act, state, secs, name: name ?? words('noName') })
    }),
  }
}
