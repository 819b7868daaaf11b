export const listOrders = ['id', 'newest', 'shuffled'] as const

/** How the simulated Telnyx behaves where steering may change it. Times in milliseconds. */
export interface Settings {
  /** From an accepted kick or end until the people are gone. */
  kick_delay_ms: number
  /** False: kick answers ok and the person stays. */
  kick_sticks: boolean
  /** False: end answers ok and the session goes on. */
  end_sticks: boolean
  /** False: a session lists only who is inside; whether Telnyx does, nothing says. */
  lists_leavers: boolean
  /** True: every key is refused with 401. */
  revoke_keys: boolean
  /**
   * How lists are ordered: by id, newest first, so that whatever is new moves all others on, or anew
   * for every answer.
   */
  list_order: (typeof listOrders)[number]
  /** Before every answer of a list so many pairs of rows swap their places, and stay there. */
  list_swaps: number
  /** By how much the totals of a list are wrong at most, either way. */
  list_total_error: number
  /** The probability, 0 to 1, that a row is missing from its page; the total counts it. */
  list_drop: number
  /** Which share of the rows, 0 to 1, has null for every date: no filter of days finds them. */
  list_null_dates: number
  /** The probability, 0 to 1, that a session comes without the participants that were asked for. */
  list_omit_participants: number
  /** The zone in which days are read: 120 is two hours ahead of UTC. */
  list_zone_minutes: number
  recording_delay_ms: number
  composition_enqueued_ms: number
  composition_processing_ms: number
  /** Where the events of rooms without a URL of their own go; null sends them nowhere. */
  default_webhook_url: string | null
  /** How many more times than once every webhook is delivered. */
  webhook_duplicates: number
  /** Every delivery waits for a random time from the one to the other. */
  webhook_delay_min_ms: number
  webhook_delay_max_ms: number
  /** How many deliveries are collected and sent in random order; 0 or 1 for none. */
  webhook_reorder: number
  /** Which share of the events, 0 to 1, is never sent. */
  webhook_drop: number
  /** True: sent without a signature. */
  webhook_unsigned: boolean
  /** True: the signature is that of something else. */
  webhook_bad_signature: boolean
  /** From a failed attempt to the second; twice as long to the third. */
  webhook_backoff_ms: number
}

export const defaultSettings: Readonly<Settings> = {
  kick_delay_ms: 300,
  kick_sticks: true,
  end_sticks: true,
  lists_leavers: true,
  revoke_keys: false,
  list_order: 'id',
  list_swaps: 0,
  list_total_error: 0,
  list_drop: 0,
  list_null_dates: 0,
  list_omit_participants: 0,
  list_zone_minutes: 0,
  recording_delay_ms: 8_000,
  composition_enqueued_ms: 3_000,
  composition_processing_ms: 12_000,
  default_webhook_url: null,
  webhook_duplicates: 0,
  webhook_delay_min_ms: 0,
  webhook_delay_max_ms: 0,
  webhook_reorder: 0,
  webhook_drop: 0,
  webhook_unsigned: false,
  webhook_bad_signature: false,
  webhook_backoff_ms: 1_000,
}
