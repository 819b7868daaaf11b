import { setUp } from '@/lib/contract/schemas/set-up'
import { completeSetUp } from '@/lib/server/auth/set-up'
import { jsonAnswer } from '@/lib/server/http/answer'
import { readBody } from '@/lib/server/http/body'
import { answered } from '@/lib/server/http/guard'
import { parseBody } from '@/lib/server/http/parse'
import { refuseForeign } from '@/lib/server/http/same-origin'

/** No user exists yet; the link is the credential. */
export const POST = (request: Request) =>
  answered(request, true, async () => {
    refuseForeign(request)
    const body = await readBody(request)
    await completeSetUp(parseBody(body?.value, setUp))
    return jsonAnswer(201, { data: { status: 'ok' } })
  })
