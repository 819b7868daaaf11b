/** Marks an act that has ended while its outcome is not in the audit trail yet. */
export const notRecordedYet = 'not_yet'

/** The header of the same meaning, for answers without a body too. */
export const recordedHeader = 'roomwarden-recorded'
