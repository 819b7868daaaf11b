'use client'

import { useState } from 'react'
import type { FrozenRows } from './frozen-rows'

type Frozen = { key: string; view: FrozenRows; since: string }

/**
 * The wall when the reader froze it, until they release it.
 *
 * @param key a change, such as another filter, takes a new view
 * @param asOf when the current data was read (ISO 8601)
 */
export function useManualFreeze(
  on: boolean,
  key: string,
  takeView: () => FrozenRows,
  asOf: string,
) {
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  if (on && frozen?.key !== key) setFrozen({ key, view: takeView(), since: asOf })
  if (!on && frozen) setFrozen(null)
  return {
    frozen,
    /** Applies the queued changes, and holds the result. */
    renew: () => setFrozen({ key, view: takeView(), since: asOf }),
  }
}
