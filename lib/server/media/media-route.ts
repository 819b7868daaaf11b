import 'server-only'
import { z } from 'zod'
import { admit } from '@/lib/server/http/admit'
import { answered, type RouteContext, type RouteHandler } from '@/lib/server/http/guard'
import { parseParams, parseQuery } from '@/lib/server/http/parse'
import type { MediaKind } from './media-request'
import { streamMedia } from './stream-media'

const query = z
  .strictObject({ download: z.literal('1').optional(), preview: z.literal('1').optional() })
  .refine(
    ({ download, preview }) => !(download && preview),
    'download and preview exclude each other',
  )

/**
 * `GET …/{id}/media[?download=1|preview=1]` and its HEAD: streams a file without revealing its
 * link.
 */
export function mediaRoute(kind: MediaKind): RouteHandler {
  return (request: Request, context: RouteContext) =>
    answered(request, false, async () => {
      const admitted = await admit(request, { permission: 'media.play', action: `${kind}.play` })
      const params = parseParams((await context.params) ?? {})
      const { download, preview } = parseQuery(new URL(request.url).searchParams, query)
      return streamMedia(admitted, {
        kind,
        id: params[`${kind}_id`] ?? '',
        download: download === '1',
        preview: preview === '1',
        headOnly: request.method === 'HEAD',
        range: request.headers.get('range'),
        signal: request.signal,
      })
    })
}
