'use client'

import { createContext, useContext } from 'react'

const ViewerId = createContext('')

/** Who is at the wall: an act of somebody else is shown with their name. */
export const ViewerIdProvider = ViewerId.Provider

export function useViewerId(): string {
  return useContext(ViewerId)
}
