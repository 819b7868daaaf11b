import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { matchWord } from '@/lib/contract/search/match'
import { tokenQuery } from '@/lib/contract/search/tokens'
import { askedWords, wordsIn } from '@/lib/contract/search/words'
import { database } from '@/lib/server/db/client'
import { idsFrom } from './ids-from'
import type { FoundWord } from './source'

const maxWords = 8
/** More texts than these are not compared one by one: a word that common is found by its letters alone. */
const maxCompared = 5_000

type Term = { word: string | null; id: string }

/** The words of a question, of which a row that is found has to have every one. */
export async function foundWords(q: string): Promise<FoundWord[]> {
  const terms = q.split(/\s+/u).filter(Boolean).flatMap(termsOf).slice(0, maxWords)
  return Promise.all(terms.map(toFound))
}

/** What is written like an id is looked for as one too. */
function termsOf(text: string): Term[] {
  const id = text.toLowerCase().replace(/^#/, '')
  const words = askedWords(text)
  if (words.length > 1 && !idsFrom(id)) return words.map((word) => ({ word, id: word }))
  return [{ word: words.length === 1 ? (words[0] ?? null) : null, id }]
}

async function toFound({ word, id }: Term): Promise<FoundWord> {
  const ids = idsFrom(id)
  const textIds = word === null ? sql`(select null::bigint)` : await textsWith(word)
  return {
    textIds,
    isId: (column) =>
      ids ? sql`${column} between ${ids.first}::uuid and ${ids.last}::uuid` : sql`false`,
  }
}

/** The texts that hold a word, as search has it: at its start, within it, or with one letter wrong. */
async function textsWith(word: string): Promise<SQL> {
  const asked = sql`tokens @@ ${tokenQuery(word)}::tsquery`
  const db = await database()
  const { rows } = await db.execute<{ id: string; normalised: string }>(
    sql`select id::text, normalised from mirror_texts where ${asked} limit ${maxCompared + 1}`,
  )
  if (rows.length > maxCompared)
    return sql`(select id from mirror_texts where ${asked} and position(${word} in normalised) > 0)`
  const found = rows.filter(({ normalised }) => matchWord(wordsIn(normalised), word) !== null)
  return sql`(select unnest(${sql.param(found.map(({ id }) => id))}::bigint[]))`
}
