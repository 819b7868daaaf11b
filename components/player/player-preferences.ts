const storageKey = 'roomwarden:player'

export type PlayerPreferences = { rate: number; volume: number; muted: boolean }

const usual: PlayerPreferences = { rate: 1, volume: 1, muted: false }

const within = (value: unknown, min: number, max: number, otherwise: number) =>
  typeof value === 'number' && value >= min && value <= max ? value : otherwise

/** The last speed and volume in this browser, applied to the next recording. */
export function readPreferences(): PlayerPreferences {
  try {
    const kept: Partial<PlayerPreferences> = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return {
      rate: within(kept.rate, 0.5, 2, usual.rate),
      volume: within(kept.volume, 0, 1, usual.volume),
      muted: kept.muted === true,
    }
  } catch {
    return usual // On the server, without storage, or with an invalid value.
  }
}

export function keepPreferences(preferences: PlayerPreferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences))
  } catch {
    // Storage is full or disabled; the next recording starts with the defaults.
  }
}
