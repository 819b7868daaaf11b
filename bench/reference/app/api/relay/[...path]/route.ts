type Context = { params: Promise<{ path: string[] }> }

/** A route handler that forwards everything and checks nothing. */
async function relay(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const sent = request.method === 'GET' ? undefined : await request.text()
  const { search } = new URL(request.url)
  const answer = await fetch(`${process.env.UPSTREAM}/${path.join('/')}${search}`, {
    method: request.method,
    body: sent,
    cache: 'no-store',
    headers: { 'content-type': 'application/json', authorization: 'Bearer reference' },
  })
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}

export const dynamic = 'force-dynamic'
export { relay as GET, relay as PATCH }
