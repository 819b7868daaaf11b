'use client'

import { createContext, useContext } from 'react'

type Selecting = { ids: ReadonlySet<string>; flip: (id: string) => void }

const Context = createContext<Selecting>({ ids: new Set(), flip: () => undefined })

/** Which sessions of the wall are selected. */
export const SelectingProvider = Context.Provider

export const useSelecting = () => useContext(Context)
