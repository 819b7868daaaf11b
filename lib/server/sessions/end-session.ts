import 'server-only'
import type { Verb } from '@/lib/server/acts/perform'
import { withReceipts } from '@/lib/server/acts/with-receipts'

/**
 * Ends a session and removes everybody. Telnyx refuses with 422 "No private_ip for room" if the
 * session has already ended (seen by Telnyx's contact centre); its receipt then says "already".
 */
export const endSession: Verb = (context, input) => {
  const sessionId = input.params.room_session_id ?? ''
  const subject = { act: 'end', sessionId, participantIds: null, reason: input.reason } as const
  return withReceipts(context, subject, () =>
    context.send('sessions.end', { params: input.params }),
  )
}
