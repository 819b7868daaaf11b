import 'server-only'
import type { MirrorListAnswer } from '@/lib/contract/directory/rows'
import type { ListRequest } from '@/lib/contract/lists/request'
import { copyAge } from './copy-age'
import { countRows } from './count-rows'
import { listRows } from './list-rows'
import { matching } from './matching'
import type { ListSource } from './source'

/**
 * A page of a list from the copy of the account, without a call to Telnyx; with how much there is of it, and how old and
 * whole the copy is. Throws `invalid_parameter` for a cursor that is none.
 */
export async function answerList<Row>(
  source: ListSource<Row>,
  request: ListRequest,
): Promise<MirrorListAnswer<Row>> {
  // The age first: what is read after it is no older.
  const age = await copyAge(source.kind)
  const matches = await matching(source, request)
  const { rows, after, before } = await listRows(source, request, matches)
  const { total, exact } = await countRows(source.from, matches)
  return { data: rows, meta: { total, total_exact: exact, after, before, ...age } }
}
