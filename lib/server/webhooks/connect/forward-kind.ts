import 'server-only'

/** The kind of the jobs that forward webhooks; their subject is the room. */
export const forwardKind = 'webhooks.forward'
