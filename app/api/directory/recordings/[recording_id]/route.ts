import { defineRoute } from '@/lib/server/http/define-route'
import { readRecording } from '@/lib/server/directory/read-recording'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({ body: await readRecording(params.recording_id ?? '') }),
})
