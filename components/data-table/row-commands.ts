'use client'

import { createContext, useContext, useEffect, useEffectEvent, useRef } from 'react'

/** Runs a command of a row; nothing where the row does not offer it now. */
type Run = (row: string, command: string) => void

export type RowCommands = {
  /** Returns the function that withdraws it. */
  offer: (row: string, command: string, run: () => void) => () => void
  run: Run
}

/** What the rows of a list can do by a key: the same functions that their buttons call. */
export function createRowCommands(): RowCommands {
  const offered = new Map<string, () => void>()
  return {
    offer: (row, command, run) => {
      const key = `${row} ${command}`
      offered.set(key, run)
      return () => {
        if (offered.get(key) === run) offered.delete(key)
      }
    },
    run: (row, command) => offered.get(`${row} ${command}`)?.(),
  }
}

const Commands = createContext<RowCommands | null>(null)

/** Keep its value stable. */
export const RowCommandsProvider = Commands.Provider

export type RowCommand = { row: string; command: string }

/**
 * Offers what a button does to the keys of its list, for as long as the button is there.
 *
 * @param act gets the button, where a question may be shown; null while it cannot be pressed
 * @returns the ref of the button
 */
export function useRowCommand(
  { row, command }: Partial<RowCommand>,
  act: ((button: HTMLElement) => void) | null,
) {
  const commands = useContext(Commands)
  const button = useRef<HTMLButtonElement>(null)
  const run = useEffectEvent(() => {
    if (button.current) act?.(button.current)
  })
  useEffect(() => {
    if (row === undefined || command === undefined) return
    return commands?.offer(row, command, () => run())
  }, [commands, row, command])
  return button
}
