import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { matchWord } from '@/lib/contract/search/match'
import { tokenQuery } from '@/lib/contract/search/tokens'
import { askedWords, wordsIn } from '@/lib/contract/search/words'
import { database } from '@/lib/server/db/client'
import { idsFrom } from './ids-from'
import type { FoundWord } from './source'

const maxWords = 8
/** Above this many texts a word is matched by its tokens only, not compared text by text. */
const maxCompared = 5_000

type Term = { word: string | null; id: string }

/** The words of a query; a row must match every one. */
export async function foundWords(q: string): Promise<FoundWord[]> {
  const terms = q.split(/\s+/u).filter(Boolean).flatMap(termsOf).slice(0, maxWords)
  return Promise.all(terms.map(toFound))
}

/** Words that look like an id are also matched as one. */
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

/** The texts that contain a word by the rules of search: as a prefix, within, or with one typo. */
async function textsWith(word: string): Promise<SQL> {
  const asked = sql`tokens @@ ${tokenQuery(word)}::tsquery`
  const db = await database()
  const { rows } = await db.execute<{ id: string; normalised: string }>(
    sql`${inBoth(sql`id::text, normalised`, asked)} limit ${maxCompared + 1}`,
  )
  if (rows.length > maxCompared)
    return sql`(${inBoth(sql`id`, sql`${asked} and position(${word} in normalised) > 0`)})`
  const found = rows.filter(({ normalised }) => matchWord(wordsIn(normalised), word) !== null)
  return sql`(select unnest(${sql.param(found.map(({ id }) => id))}::bigint[]))`
}

/** Names of rooms and of people have an index each. */
const inBoth = (columns: SQL, asked: SQL) => sql`
  select ${columns} from mirror_texts where kind = 'room' and ${asked}
  union all select ${columns} from mirror_texts where kind = 'person' and ${asked}`
