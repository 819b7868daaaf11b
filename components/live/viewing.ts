'use client'

import { createContext, useContext } from 'react'

const ViewerId = createContext('')

/** The signed-in user; acts of others are shown with their name. */
export const ViewerIdProvider = ViewerId.Provider

export function useViewerId(): string {
  return useContext(ViewerId)
}
