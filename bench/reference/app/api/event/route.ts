import { listeners } from '../../listeners'

const encoder = new TextEncoder()

/** Passes what it receives on to every listener, and stores nothing. */
export async function POST(request: Request): Promise<Response> {
  const bytes = encoder.encode(`data: ${await request.text()}\n\n`)
  for (const listener of listeners()) listener.enqueue(bytes)
  return Response.json({})
}

export const dynamic = 'force-dynamic'
