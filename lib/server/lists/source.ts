import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { FilterOf, MirrorList, SortOf } from '@/lib/contract/lists/definition'

export type KeyType = 'timestamptz' | 'text' | 'double precision' | 'bigint' | 'uuid'

/** What a list can be put in order by. */
export type SortKey = {
  by: SQL
  type: KeyType
  /** The direction in which rows without a value come last, and ids rise; the other is its exact reverse. */
  nullsLast: 'up' | 'down'
  /** Joins that `by` needs, after `from`. */
  join?: SQL
}

/** One word of a question. */
export type FoundWord = {
  /** The ids of the dictionary's texts that hold it, for use after `in`. */
  textIds: SQL
  /** Whether an id begins with it. */
  isId: (id: SQL) => SQL
}

/** Where the rows of a list come from, and what its orders and filters are in SQL. */
export type ListSource<Row> = {
  list: MirrorList
  /** Whose copy it is. */
  kind: MirrorKind
  from: SQL
  id: SQL
  idType: 'uuid' | 'bigint'
  sorts: Readonly<Record<string, SortKey>>
  /** Whether any of the values, of which there is at least one, is the row's. */
  filters: Readonly<Record<string, (values: string[]) => SQL>>
  /** The instants that spans are about. */
  spans: Readonly<Record<string, SQL>>
  /** Whether the row is found by a word. */
  finds: (word: FoundWord) => SQL
  /** The rows of these ids, by id. */
  read: (ids: string[]) => Promise<ReadonlyMap<string, Row>>
}

/** A source in which no order and no filter of its list is missing. */
export type SourceOf<List extends MirrorList, Row> = ListSource<Row> & {
  list: List
  sorts: Record<SortOf<List>, SortKey>
  filters: Record<FilterOf<List, 'choice' | 'text' | 'id' | 'minutes'>, (values: string[]) => SQL>
  spans: Record<FilterOf<List, 'span'>, SQL>
}
