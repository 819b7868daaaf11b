import { settingsChange } from '@/lib/contract/schemas/settings'
import { defineRoute } from '@/lib/server/http/define-route'
import { changeSettings } from '@/lib/server/settings/change-settings'
import { readSettings } from '@/lib/server/settings/read-settings'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: { data: await readSettings() } }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'settings.manage',
  audit: 'settings.change',
  cookieOnly: true,
  body: settingsChange,
  handler: async ({ actor }, { body }) => ({
    body: { data: await changeSettings(body, actor.userId) },
  }),
})
