const storageKey = 'roomwarden:player'

export type PlayerPreferences = { rate: number; volume: number; muted: boolean }

const usual: PlayerPreferences = { rate: 1, volume: 1, muted: false }

const within = (value: unknown, min: number, max: number, otherwise: number) =>
  typeof value === 'number' && value >= min && value <= max ? value : otherwise

/** Speed and volume as this browser last had them, so that the next recording begins with them. */
export function readPreferences(): PlayerPreferences {
  try {
    const kept: Partial<PlayerPreferences> = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return {
      rate: within(kept.rate, 0.5, 2, usual.rate),
      volume: within(kept.volume, 0, 1, usual.volume),
      muted: kept.muted === true,
    }
  } catch {
    return usual // Rendered by the server, storage shut off, or something else written there.
  }
}

export function keepPreferences(preferences: PlayerPreferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences))
  } catch {
    // Full or shut off: the next recording begins with the usual ones.
  }
}
