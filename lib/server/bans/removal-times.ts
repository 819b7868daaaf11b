import 'server-only'

/** Time from an accepted kick until its participant is checked; seconds. */
export const againSecs = 9

/** Maximum backoff of a kick that Telnyx did not accept; seconds. */
export const maxPauseSecs = 15
