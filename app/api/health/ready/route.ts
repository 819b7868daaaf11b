import { isDatabaseReady } from '@/lib/server/db/is-ready'

/** 200 while the database answers, otherwise 503. Telnyx may fail without making us unready. */
export async function GET() {
  const ready = await isDatabaseReady()
  return Response.json(
    { data: { status: ready ? 'ok' : 'unavailable' } },
    { status: ready ? 200 : 503 },
  )
}
