import { z } from 'zod'
import { page, text } from './fields'

/** `GET /api/webhooks/rooms` */
export const webhookRoomsQuery = z.strictObject({
  page,
  /** Answer from what Telnyx said of late, so that an open page costs no call. */
  held: z.literal('true').optional(),
})

/** `POST /api/webhooks/rooms/{room_id}/take-over`: the host that the administrator was shown. */
export const takeOverBody = z.strictObject({ host: text(300).min(1) })
