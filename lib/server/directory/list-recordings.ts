import 'server-only'
import type { ListAnswer } from '@/lib/contract/list'
import { recordingList } from '@/lib/contract/lists/recordings'
import { maxChosen, type MatchingAnswer, type RecordingFile } from '@/lib/contract/recording-list'
import type { RecordingFilters, RecordingListQuery } from '@/lib/contract/schemas/recording-list'
import type { Recording } from '@/lib/contract/telnyx'
import { loadRooms } from '@/lib/server/objects/rooms'
import { putRecordings } from '@/lib/server/objects/recordings'
import { loadPeople } from '@/lib/server/objects/people'
import { readPage } from '@/lib/server/telnyx/read-page'
import { telnyxFilters } from './telnyx-filters'
import { toRecordingFile } from './to-recording-file'

const toFiles = (recordings: Recording[]): RecordingFile[] =>
  recordings.flatMap((recording) => toRecordingFile(recording) ?? [])

/**
 * A page of the account's recordings with the names of their rooms and people, in Telnyx's own
 * order, which nobody has documented. Throws as `telnyxRead`; a name that cannot be read is null.
 */
export async function listRecordings(
  query: RecordingListQuery,
): Promise<ListAnswer<RecordingFile>> {
  const { items, meta } = await readPage('recordings.list', {
    page: query.page,
    filters: telnyxFilters(recordingList, query),
  })
  putRecordings(items)
  await Promise.all([
    loadRooms(items.map(({ room_id }) => room_id)),
    loadPeople(items.map(({ participant_id: id, session_id: sessionId }) => ({ id, sessionId }))),
  ])
  return { data: toFiles(items), meta }
}

const pageOfMatching = 250

/**
 * All recordings that match, but at most `maxChosen`, each once; with the names that are known
 * already. Throws as `telnyxRead`.
 */
export async function matchingRecordings(query: RecordingFilters): Promise<MatchingAnswer> {
  const found = new Map<string, RecordingFile>()
  const filters = telnyxFilters(recordingList, query)
  for (let page = 1; ; page += 1) {
    const read = await readPage('recordings.list', {
      filters,
      page,
      size: pageOfMatching,
    })
    putRecordings(read.items)
    for (const file of toFiles(read.items)) if (found.size < maxChosen) found.set(file.id, file)
    const { pages, total, asOf } = read.meta
    const isLast = pages === null ? read.items.length < pageOfMatching : page >= pages
    if (isLast || found.size >= maxChosen || page * pageOfMatching >= 2 * maxChosen) {
      return { data: [...found.values()], meta: { total, asOf } }
    }
  }
}
