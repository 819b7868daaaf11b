import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { FilterOf, MirrorList, SortOf } from '@/lib/contract/lists/definition'

export type KeyType = 'timestamptz' | 'text' | 'double precision' | 'bigint' | 'uuid'

/** A sort key of a list. */
export type SortKey = {
  by: SQL
  type: KeyType
  /** The direction in which nulls come last and ids ascend; the other is its exact reverse. */
  nullsLast: 'up' | 'down'
  /** Joins that `by` needs, after `from`. */
  join?: SQL
  /** Whether a row has no key, without `join`; for keys that would have to be looked up in every row. */
  missing?: SQL
}

/** One word of a query. */
export type FoundWord = {
  /** The ids of the texts that contain it, for use after `in`. */
  textIds: SQL
  /** Whether an id starts with it. */
  isId: (id: SQL) => SQL
}

/** The source of a list's rows, with its orders and filters in SQL. */
export type ListSource<Row> = {
  list: MirrorList
  /** The mirrored kind. */
  kind: MirrorKind
  from: SQL
  id: SQL
  idType: 'uuid' | 'bigint'
  sorts: Readonly<Record<string, SortKey>>
  /** Tests whether a row has one of the values; at least one is given. */
  filters: Readonly<Record<string, (values: string[]) => SQL>>
  /** The instants that time filters apply to. */
  spans: Readonly<Record<string, SQL>>
  /** Whether the row matches a word. */
  finds: (word: FoundWord) => SQL
  /** The rows of these ids, by id. */
  read: (ids: string[]) => Promise<ReadonlyMap<string, Row>>
}

/** A source that has every order and filter of its list. */
export type SourceOf<List extends MirrorList, Row> = ListSource<Row> & {
  list: List
  sorts: Record<SortOf<List>, SortKey>
  filters: Record<FilterOf<List, 'choice' | 'text' | 'id' | 'minutes'>, (values: string[]) => SQL>
  spans: Record<FilterOf<List, 'span'>, SQL>
}
