import { jsonAnswer } from '@/lib/server/http/answer'
import { answered } from '@/lib/server/http/guard'
import { takeWebhook } from '@/lib/server/webhooks/receive/take-webhook'

/** Telnyx is not signed in: its signature is its credential. */
export const POST = (request: Request) =>
  answered(request, false, async () => jsonAnswer(200, { data: await takeWebhook(request) }))
