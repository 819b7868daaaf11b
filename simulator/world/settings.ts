/** How the simulated Telnyx behaves where steering may change it. Times in milliseconds. */
export interface Settings {
  /** From an accepted kick or end until the people are gone. */
  kick_delay_ms: number
  /** False: kick answers ok and the person stays. */
  kick_sticks: boolean
  /** False: end answers ok and the session goes on. */
  end_sticks: boolean
  /** True: every key is refused with 401. */
  revoke_keys: boolean
  recording_delay_ms: number
  composition_enqueued_ms: number
  composition_processing_ms: number
}

export const defaultSettings: Readonly<Settings> = {
  kick_delay_ms: 300,
  kick_sticks: true,
  end_sticks: true,
  revoke_keys: false,
  recording_delay_ms: 8_000,
  composition_enqueued_ms: 3_000,
  composition_processing_ms: 12_000,
}
