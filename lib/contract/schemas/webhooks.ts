import { z } from 'zod'
import { page, text } from './fields'

/** `GET /api/webhooks/rooms` */
export const webhookRoomsQuery = z.strictObject({
  page,
  /** Answer from the cache, so that an open page costs no call. */
  cached: z.literal('true').optional(),
})

/**
 * `POST /api/webhooks/rooms/{room_id}/take-over`: the hosts that the administrator confirmed, of
 * the URL and its failover if it has one.
 */
export const takeOverBody = z.strictObject({
  host: text(300).min(1),
  failover_host: text(300).min(1).optional(),
})
