'use client'

import { createContext, useContext } from 'react'
import type { HeldAim } from './wall-aim'

type Holding = { held: HeldAim | null; hold: (held: HeldAim | null) => void }

const HoldingContext = createContext<Holding>({ held: null, hold: () => undefined })

/** The button of the wall that the pointer or the focus is on. */
export const HoldingProvider = HoldingContext.Provider

export function useHolding(): Holding {
  return useContext(HoldingContext)
}
