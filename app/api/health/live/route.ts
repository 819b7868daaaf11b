/** Answers while the process runs, and reveals nothing else, since it is public. */
export const GET = () => Response.json({ data: { status: 'ok' } })
