import { listeners } from '../../listeners'

const encoder = new TextEncoder()

/** Tells whatever it is sent to everybody who listens, and keeps nothing. */
export async function POST(request: Request): Promise<Response> {
  const bytes = encoder.encode(`data: ${await request.text()}\n\n`)
  for (const listener of listeners()) listener.enqueue(bytes)
  return Response.json({})
}

export const dynamic = 'force-dynamic'
