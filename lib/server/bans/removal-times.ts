import 'server-only'

/** Somebody whom Telnyx was told to remove is looked at again after so long; seconds. */
export const againSecs = 9

/** A kick that Telnyx did not take is sent again, later each time, at most so much; seconds. */
export const maxPauseSecs = 15
