import type { CompositionRecord } from '../state/records'
import { exactly, onDay } from './filter'
import { find } from './find'
import { matching } from './matching'
import type { Handler } from './operation'
import { listResult } from './page'
import { presentComposition } from './present'

const filters = [
  onDay<CompositionRecord>('date_created_at', (composition) => composition.created_at),
  exactly<CompositionRecord>('session_id', (composition) => composition.session_id),
  exactly<CompositionRecord>('status', (composition) => composition.status),
]

export const listCompositions: Handler = ({ world, query, mediaUrl }) =>
  listResult(world, matching(world, world.compositions, query, filters), query, (composition) =>
    presentComposition(world, composition, mediaUrl),
  )

export const viewComposition: Handler = ({ world, id, mediaUrl }) => ({
  status: 200,
  effect: false,
  body: { data: presentComposition(world, find(world.compositions, id), mediaUrl) },
})

export const deleteComposition: Handler = ({ world, id }) => {
  world.compositions.remove(find(world.compositions, id).id)
  return { status: 204, effect: true }
}
