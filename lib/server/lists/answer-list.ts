import 'server-only'
import type { MirrorListAnswer } from '@/lib/contract/directory/rows'
import type { ListRequest } from '@/lib/contract/lists/request'
import { copyAge } from './copy-age'
import { countRows } from './count-rows'
import { listRows } from './list-rows'
import { matching } from './matching'
import type { ListSource } from './source'

/**
 * A page of a list from the mirror, without a call to Telnyx, with its total and the age and
 * completeness of the mirror. Throws `invalid_parameter` for an invalid cursor.
 */
export async function answerList<Row>(
  source: ListSource<Row>,
  request: ListRequest,
): Promise<MirrorListAnswer<Row>> {
  // The age is read first: rows read later are at least as new.
  const age = await copyAge(source.kind)
  const matches = await matching(source, request)
  const { rows, after, before } = await listRows(source, request, matches)
  const { total, exact } = await countRows(source.from, matches)
  return { data: rows, meta: { total, total_exact: exact, after, before, ...age } }
}
