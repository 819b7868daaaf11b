import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { Many } from '@/lib/contract/telnyx'
import { partNews, cacheWritten } from '@/lib/server/mirror/put/only-news'
import type { Said } from '@/lib/server/mirror/put/said'
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
  write: (said: Said) => Promise<void>
  /** Writes new rows; rows written unchanged a short while ago are only marked as seen. */
  writeNews: (said: Said) => Promise<void>
}

type Parts<Row extends Item> = {
  kind: MirrorKind
  page: (call: ReadCall) => Promise<Many<Row> & { size: number }>
  one: (call: ReadCall) => Promise<Row>
  /** Telnyx's name of the id in the path. */
  param: string
  began: (item: Row) => string | null | undefined
  isOmitted?: (item: Row) => boolean
  put: (items: Row[], said: Said) => Promise<void>
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
        write: (said) => put(data, said),
        writeNews: async (said) => {
          const { news, same } = partNews('changes', kind, data)
          await put(news, said)
          cacheWritten('changes', kind, news)
          await touch(kind, idsOf(same), said)
        },
      }
    },
    one: async (id, call) => {
      const item = await one({ ...call, params: { [param]: id } })
      return { write: (said) => put([item], said) }
    },
  }
}
