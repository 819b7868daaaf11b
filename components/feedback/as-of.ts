'use client'

import { createContext, useContext } from 'react'

const AsOf = createContext('')

/** When Telnyx sent the data on screen (ISO 8601), for everything inside. */
export const AsOfProvider = AsOf.Provider

/** Only components that show the age subscribe, so nothing else renders with every answer. */
export function useAsOf(): string {
  return useContext(AsOf)
}
