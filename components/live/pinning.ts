'use client'

import { createContext, useContext } from 'react'

const Pinning = createContext<(id: string) => void>(() => undefined)

/** Pins and unpins rooms; keep it stable. */
export const PinningProvider = Pinning.Provider

export function usePinning(): (id: string) => void {
  return useContext(Pinning)
}
