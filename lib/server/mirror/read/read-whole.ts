import 'server-only'
import { logger } from '@/lib/server/logger'
import { noteParticipants } from '@/lib/server/mirror/put/note-participants'
import { ask, TooMuch, type Answer } from './ask'
import type { Question } from './question'
import type { Run } from './run'

/** How many rows came, and whether these are all that Telnyx counts. */
export type Whole = { rows: number; isWhole: boolean }

/** So many times a list is gone through at most: in random order each round shows most of the rest. */
const maxRounds = 12
/** After so many rounds that showed nothing new, nothing more is to be had. */
const maxIdle = 2
/** So many sessions without their participants are asked for one by one, rather than all again. */
const few = 4

/**
 * Reads what is asked for page by page, again and again, until as many rows have come as Telnyx
 * counts, before and after: lists have no order, so that one round may leave rows out.
 * @param first its first page, where that was read already
 */
export async function readWhole(run: Run, question: Question, first?: Answer): Promise<Whole> {
  /** Whether a session has come with its participants; true for all else. */
  const seen = new Map<string, boolean>()
  const without = () => [...seen].flatMap(([id, isGiven]) => (isGiven ? [] : id))
  let totals: number[] = []
  for (let round = 0, idle = 0; round < maxRounds && idle < maxIdle; round += 1) {
    const before = seen.size
    const answers = await readRound(run, question, round === 0 ? first : undefined)
    for (const answer of answers) note(seen, answer)
    totals = answers.map(({ total }) => total)
    if (totals.every((total) => total === seen.size) && without().length <= few) break
    idle = seen.size === before ? idle + 1 : 0
  }
  for (const id of without()) await readPeople(run, id)
  return { rows: seen.size, isWhole: totals.length > 0 && seen.size >= Math.max(...totals) }
}

function note(seen: Map<string, boolean>, { ids, omitted }: Answer): void {
  const without = new Set(omitted)
  for (const id of ids) seen.set(id, seen.get(id) === true || !without.has(id))
}

/** The list of a session's participants, where it came without. */
async function readPeople(run: Run, id: string): Promise<void> {
  const said = { readAt: new Date(), guard: run.guard }
  const question: Question = { kind: 'participants', filters: { session_id: id } }
  const { rows, isWhole } = await readWhole(run, question)
  if (isWhole) await noteParticipants([{ id, count: rows }], said)
}

/** All pages once; of another size from the first one on where one was too much. */
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
    logger.warn({ kind: question.kind }, 'a row is too large to be read')
    return []
  }
}
