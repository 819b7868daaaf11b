/** The word for an act that is over while its outcome is not in the audit trail yet. */
export const notRecordedYet = 'not_yet'

/** The header that says the same, for answers without a body too. */
export const recordedHeader = 'roomwarden-recorded'
