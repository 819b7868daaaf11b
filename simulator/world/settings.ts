export const listOrders = ['id', 'newest', 'shuffled'] as const

/** Settings of the simulated Telnyx that the control API can change. Times in milliseconds. */
export interface Settings {
  /** The time from an accepted kick or end until the people have left. */
  kick_delay_ms: number
  /** False: kick answers ok and the person stays. */
  kick_sticks: boolean
  /** False: end answers ok and the session goes on. */
  end_sticks: boolean
  /**
   * False: a session lists only participants who are present. Telnyx does not document which it does.
   */
  lists_leavers: boolean
  /** True: every key is refused with 401. */
  revoke_keys: boolean
  /**
   * The order of lists: by id, newest first, so that a new row moves all others down, or a new random
   * order for every response.
   */
  list_order: (typeof listOrders)[number]
  /** Before every response of a list this many pairs of rows swap places for good. */
  list_swaps: number
  /** The maximum error of a list's totals, in either direction. */
  list_total_error: number
  /** The probability, 0 to 1, that a row is missing from its page; the total counts it. */
  list_drop: number
  /** The share of rows, 0 to 1, with null for every date; no day filter finds them. */
  list_null_dates: number
  /** The probability, 0 to 1, that a session lacks the participants that were asked for. */
  list_omit_participants: number
  /** The zone in which days are read: 120 is two hours ahead of UTC. */
  list_zone_minutes: number
  /**
   * False: nothing tells how long a recording is, neither Telnyx's lists nor its file, if it is a
   * WebM.
   */
  recording_lengths: boolean
  recording_delay_ms: number
  composition_enqueued_ms: number
  composition_processing_ms: number
  /** Receives the events of rooms without a URL of their own; null sends them nowhere. */
  default_webhook_url: string | null
  /** How many extra times every webhook is delivered. */
  webhook_duplicates: number
  /** Every delivery waits for a random time between the two. */
  webhook_delay_min_ms: number
  webhook_delay_max_ms: number
  /** The number of deliveries that are collected and sent in random order; 0 or 1 turns it off. */
  webhook_reorder: number
  /** The share of the events, 0 to 1, that is never sent. */
  webhook_drop: number
  /** True: sent without a signature. */
  webhook_unsigned: boolean
  /** True: the signature is for something else. */
  webhook_bad_signature: boolean
  /** The wait before the second attempt; it doubles before the third. */
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
  recording_lengths: true,
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
