import 'server-only'

/** The kind of the jobs that hand webhooks on; their subject is the room. */
export const forwardKind = 'webhooks.forward'
