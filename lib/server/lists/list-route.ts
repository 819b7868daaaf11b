import 'server-only'
import { defineRoute } from '@/lib/server/http/define-route'
import type { RouteHandler } from '@/lib/server/http/guard'
import { answerList } from './answer-list'
import { listRequest } from './read-request'
import type { ListSource } from './source'

/** `GET /api/directory/{list}`, read from the mirror. */
export function listRoute<Row>(source: ListSource<Row>): RouteHandler {
  return defineRoute({
    method: 'GET',
    permission: source.list.permission,
    query: listRequest(source.list),
    handler: async (_, { query }) => ({ body: await answerList(source, query) }),
  })
}
