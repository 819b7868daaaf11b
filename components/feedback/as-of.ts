'use client'

import { createContext, useContext } from 'react'

const AsOf = createContext('')

/** When Telnyx sent what is on the screen (ISO 8601), for all that stands inside. */
export const AsOfProvider = AsOf.Provider

/** Only what shows the age asks for it: nothing else is drawn anew with every answer. */
export function useAsOf(): string {
  return useContext(AsOf)
}
