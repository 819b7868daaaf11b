'use client'

import { createContext, useContext } from 'react'
import type { HeldAim } from './wall-aim'

type Holding = { held: HeldAim | null; hold: (held: HeldAim | null) => void }

const HoldingContext = createContext<Holding>({ held: null, hold: () => undefined })

/** Which button of the wall is under the hand. */
export const HoldingProvider = HoldingContext.Provider

export function useHolding(): Holding {
  return useContext(HoldingContext)
}
