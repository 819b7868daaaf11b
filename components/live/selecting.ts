'use client'

import { createContext, useContext } from 'react'

type Selecting = { ids: ReadonlySet<string>; flip: (id: string) => void }

const Context = createContext<Selecting>({ ids: new Set(), flip: () => undefined })

/** The selected sessions of the wall. */
export const SelectingProvider = Context.Provider

export const useSelecting = () => useContext(Context)
