import type { BrowserList } from '@/lib/contract/profile'
import { database } from '@/lib/server/db/client'
import { defineRoute } from '@/lib/server/http/define-route'
import { endBrowsers } from '@/lib/server/users/end-browsers'
import { listBrowsers } from '@/lib/server/users/summary'

export const GET = defineRoute({
  method: 'GET',
  permission: null,
  cookieOnly: true,
  handler: async ({ actor }) => {
    const browsers = await listBrowsers(actor.userId, actor.userSessionId)
    const data = browsers.toSorted((a, b) => Number(b.current) - Number(a.current))
    return { body: { data } satisfies BrowserList }
  },
})

/** Ends all sign-ins but the current one. */
export const DELETE = defineRoute({
  method: 'DELETE',
  permission: null,
  audit: 'user.sign_out_others',
  cookieOnly: true,
  handler: async ({ actor }) => {
    const kept = actor.userSessionId ?? undefined
    return { body: { data: { ended: await endBrowsers(await database(), actor.userId, kept) } } }
  },
})
