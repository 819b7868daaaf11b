/** Answers while the process does; says nothing more, since nobody needs to be signed in. */
export const GET = () => Response.json({ data: { status: 'ok' } })
