'use client'

import { createContext, useContext } from 'react'
import type { FrozenAim } from './wall-aim'

type AimFreeze = { aim: FrozenAim | null; freeze: (aim: FrozenAim | null) => void }

const FrozenAimContext = createContext<AimFreeze>({ aim: null, freeze: () => undefined })

/** The button of the wall that the pointer or the focus is on. */
export const FrozenAimProvider = FrozenAimContext.Provider

export function useFrozenAim(): AimFreeze {
  return useContext(FrozenAimContext)
}
