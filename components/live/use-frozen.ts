'use client'

import { useState } from 'react'
import type { Held } from './held-rows'

type Frozen = { key: string; look: Held; since: string }

/**
 * The wall as it stood when the reader froze it, until they let it go.
 *
 * @param key a change of it, such as another filter, takes a new look
 * @param asOf when Telnyx told what is on the wall now (ISO 8601)
 */
export function useFrozen(on: boolean, key: string, look: () => Held, asOf: string) {
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  if (on && frozen?.key !== key) setFrozen({ key, look: look(), since: asOf })
  if (!on && frozen) setFrozen(null)
  return {
    frozen,
    /** Shows what has waited, and holds that. */
    renew: () => setFrozen({ key, look: look(), since: asOf }),
  }
}
