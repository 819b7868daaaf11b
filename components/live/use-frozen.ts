'use client'

import { useState } from 'react'
import type { Held } from './held-rows'

type Frozen = { key: string; view: Held; since: string }

/**
 * The wall as it stood when the reader froze it, until they let it go.
 *
 * @param key a change of it, such as another filter, takes a new view
 * @param asOf when what is on the wall now was read (ISO 8601)
 */
export function useFrozen(on: boolean, key: string, takeView: () => Held, asOf: string) {
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  if (on && frozen?.key !== key) setFrozen({ key, view: takeView(), since: asOf })
  if (!on && frozen) setFrozen(null)
  return {
    frozen,
    /** Shows what has waited, and holds that. */
    renew: () => setFrozen({ key, view: takeView(), since: asOf }),
  }
}
