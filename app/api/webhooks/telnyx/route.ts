import { jsonAnswer } from '@/lib/server/http/answer'
import { answered } from '@/lib/server/http/guard'
import { takeWebhook } from '@/lib/server/webhooks/receive/take-webhook'

/** Telnyx has no sign-in; its signature is the credential. */
export const POST = (request: Request) =>
  answered(request, false, async () => jsonAnswer(200, { data: await takeWebhook(request) }))
