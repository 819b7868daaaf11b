import { acceptInvitation as schema } from '@/lib/contract/schemas/users'
import { peerOf } from '@/lib/server/auth/peer'
import { jsonAnswer } from '@/lib/server/http/answer'
import { readBody } from '@/lib/server/http/body'
import { requestIdOf } from '@/lib/server/http/admit'
import { answered } from '@/lib/server/http/guard'
import { parseBody } from '@/lib/server/http/parse'
import { refuseForeign } from '@/lib/server/http/same-origin'
import { acceptInvitation } from '@/lib/server/users/accept-invitation'

/** Invited people have no account yet; the link is the credential. */
export const POST = (request: Request) =>
  answered(request, true, async () => {
    refuseForeign(request)
    const body = parseBody((await readBody(request))?.value, schema)
    const visit = { requestId: requestIdOf(request), peer: peerOf(request.headers) }
    return jsonAnswer(200, await acceptInvitation(body, visit))
  })
