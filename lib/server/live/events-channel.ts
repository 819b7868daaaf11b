import 'server-only'

/** The channel on which the database announces the newest event id. */
export const eventsChannel = 'roomwarden_events'
