import 'server-only'
import type { Ban } from '@/lib/contract/bans'
import type { BanListQuery } from '@/lib/contract/schemas/bans'
import { csvLine, type CsvValue } from '@/lib/server/lists/csv'
import { lastingOrder } from './ban-order'
import { readBans } from './list-bans'

const columns: Record<string, (ban: Ban) => CsvValue> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  watch: ({ watch }) => watch,
  kind: ({ kind }) => kind,
  path: ({ path }) => path,
  identity: ({ identity }) => identity,
  names: ({ names }) => names.join('; '),
  room_id: ({ room_id }) => room_id,
  room_name: ({ room }) => room?.name,
  until: ({ until }) => until,
  reason: ({ reason }) => reason,
  by: ({ by }) => by.name,
  at: ({ at }) => at,
  enforced: ({ enforced }) => enforced,
  last_enforced_at: ({ last }) => last?.last_at,
  lifted_at: ({ lifted }) => lifted?.at,
  lifted_by: ({ lifted }) => lifted?.by.name,
  lift_reason: ({ lifted }) => lifted?.reason,
}

/** All matching bans as CSV, the newest first, read a page at a time as the client takes them. */
export async function exportBans(
  query: BanListQuery,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const encode = new TextEncoder()
  const cells = Object.values(columns)
  let page = await readBans(query, lastingOrder)
  let head = csvLine(Object.keys(columns))
  return new ReadableStream({
    async pull(controller) {
      const lines = page.data.map((ban) => csvLine(cells.map((cell) => cell(ban))))
      controller.enqueue(encode.encode(head + lines.join('')))
      head = ''
      if (page.after === null) return controller.close()
      page = await readBans({ ...query, after: page.after }, lastingOrder)
    },
  })
}
