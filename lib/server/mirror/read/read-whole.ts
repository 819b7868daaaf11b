import 'server-only'
import { logger } from '@/lib/server/logger'
import { noteParticipants } from '@/lib/server/mirror/put/note-participants'
import { ask, TooMuch, type Answer } from './ask'
import type { Question } from './question'
import type { Run } from './run'

/** How many rows were read, and whether these are all that Telnyx counts. */
export type Whole = { rows: number; isWhole: boolean }

/** Maximum passes through a list: in random order each pass shows most of the rest. */
const maxRounds = 12
/** Passes without a new row after which it stops. */
const maxIdle = 2
/** Up to this many sessions without participants are read by id, rather than all again. */
const maxById = 4

/**
 * Reads pages repeatedly until as many rows have come as Telnyx counts, before and after: lists
 * have no stable order, so one pass may miss rows.
 * @param first the first page, if already read
 */
export async function readWhole(run: Run, question: Question, first?: Answer): Promise<Whole> {
  /** Whether a session came with its participants; true for other kinds. */
  const seen = new Map<string, boolean>()
  const without = () => [...seen].flatMap(([id, isGiven]) => (isGiven ? [] : id))
  let totals: number[] = []
  for (let round = 0, idle = 0; round < maxRounds && idle < maxIdle; round += 1) {
    const before = seen.size
    const answers = await readRound(run, question, round === 0 ? first : undefined)
    for (const answer of answers) note(seen, answer)
    totals = answers.map(({ total }) => total)
    if (totals.every((total) => total === seen.size) && without().length <= maxById) break
    idle = seen.size === before ? idle + 1 : 0
  }
  for (const id of without()) await readPeople(run, id)
  return { rows: seen.size, isWhole: totals.length > 0 && seen.size >= Math.max(...totals) }
}

function note(seen: Map<string, boolean>, { ids, omitted }: Answer): void {
  const without = new Set(omitted)
  for (const id of ids) seen.set(id, seen.get(id) === true || !without.has(id))
}

/** Reads the participants of a session that came without them. */
async function readPeople(run: Run, id: string): Promise<void> {
  const provenance = { readAt: new Date(), guard: run.guard }
  const question: Question = { kind: 'participants', filters: { session_id: id } }
  const { rows, isWhole } = await readWhole(run, question)
  if (isWhole) await noteParticipants([{ id, count: rows }], provenance)
}

/** Reads all pages once; starts again with smaller pages if one was too large. */
async function readRound(run: Run, question: Question, first?: Answer): Promise<Answer[]> {
  try {
    let last = first ?? (await ask(run, question))
    const answers = [last]
    const { size } = last
    for (let number = 2; (number - 1) * size < last.total; number += 1) {
      last = await ask(run, question, { number, size })
      answers.push(last)
    }
    return answers
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    if (error.canShrink) return readRound(run, question)
    if (question.kind === 'sessions' && !question.isAlone)
      return readRound(run, { ...question, isAlone: true })
    logger.warn({ kind: question.kind }, 'a row is too large to read')
    return []
  }
}
