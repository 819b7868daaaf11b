import 'server-only'
import { sql } from 'drizzle-orm'
import type { MatchingAnswer, RecordingRow } from '@/lib/contract/directory/rows'
import { maxPageSize, type ListRequest } from '@/lib/contract/lists/request'
import { maxChosen } from '@/lib/contract/recording-list'
import { countRows } from './count-rows'
import { listRows, type Page } from './list-rows'
import { matching } from './matching'
import { recordingSource } from './recordings'

/** All matching recordings in order, up to `maxChosen`; those gone are left out. */
export async function matchingRecordings(request: ListRequest): Promise<MatchingAnswer> {
  const asked = { ...request, size: maxPageSize }
  const matches = sql`${await matching(recordingSource, asked)} and f.gone_at is null`
  const { total } = await countRows(recordingSource.from, matches)
  const data: MatchingAnswer['data'] = []
  let after: string | null = null
  do {
    const cursor: ListRequest['cursor'] = after === null ? null : { way: 'after', text: after }
    const page: Page<RecordingRow> = await listRows(recordingSource, { ...asked, cursor }, matches)
    data.push(...page.rows)
    after = page.after
  } while (after !== null && data.length < maxChosen)
  return { data: data.slice(0, maxChosen), meta: { total } }
}
