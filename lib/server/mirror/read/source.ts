import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { Many } from '@/lib/contract/telnyx'
import { partNews, cacheWritten } from '@/lib/server/mirror/put/only-news'
import type { Provenance } from '@/lib/server/mirror/put/provenance'
import { touch } from '@/lib/server/mirror/put/touch'
import type { ReadCall } from '@/lib/server/telnyx/read-raw'

type Item = { id?: string | null }

/** The content of a page. */
export type Reply = {
  ids: string[]
  /** Begin times of its rows, as Telnyx wrote them. */
  began: (string | null)[]
  /** Sessions that came without their requested participants. */
  omitted: string[]
  /** The total that Telnyx reports; null if it does not. */
  total: number | null
  /** Size of the answer. */
  bytes: number
  write: (provenance: Provenance) => Promise<void>
  /** Writes new rows; rows written unchanged a short while ago are only marked as seen. */
  writeNews: (provenance: Provenance) => Promise<void>
}

type Parts<Row extends Item> = {
  kind: MirrorKind
  page: (call: ReadCall) => Promise<Many<Row> & { size: number }>
  one: (call: ReadCall) => Promise<Row>
  /** Telnyx's name of the id in the path. */
  param: string
  began: (item: Row) => string | null | undefined
  isOmitted?: (item: Row) => boolean
  put: (items: Row[], provenance: Provenance) => Promise<void>
}

/** How the rows of a kind are read from Telnyx and written. */
export type Source = {
  page: (call: ReadCall) => Promise<Reply>
  /** Reads one by its id. */
  one: (id: string, call: ReadCall) => Promise<Pick<Reply, 'write'>>
}

export function source<Row extends Item>(parts: Parts<Row>): Source {
  const { kind, page, one, param, began, isOmitted = () => false, put } = parts
  const idsOf = (items: Row[]) => items.flatMap(({ id }) => id ?? [])
  return {
    page: async (call) => {
      const { data, meta, size } = await page(call)
      return {
        ids: idsOf(data),
        began: data.map((item) => began(item) ?? null),
        omitted: idsOf(data.filter(isOmitted)),
        total: meta?.total_results ?? null,
        bytes: size,
        write: (provenance) => put(data, provenance),
        writeNews: async (provenance) => {
          const { news, same } = partNews('changes', kind, data)
          await put(news, provenance)
          cacheWritten('changes', kind, news)
          await touch(kind, idsOf(same), provenance)
        },
      }
    },
    one: async (id, call) => {
      const item = await one({ ...call, params: { [param]: id } })
      return { write: (provenance) => put([item], provenance) }
    },
  }
}
