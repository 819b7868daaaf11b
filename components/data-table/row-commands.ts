'use client'

import { createContext, useContext, useEffect, useEffectEvent, useRef } from 'react'

/** Runs a command of a row; does nothing if the row does not offer it now. */
type Run = (row: string, command: string) => void

export type RowCommands = {
  /** Returns the function that withdraws it. */
  offer: (row: string, command: string, run: () => void) => () => void
  run: Run
}

/** The key commands of a list's rows: the same functions that their buttons call. */
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
 * Offers a button's action to the keys of its list while the button is mounted.
 * @param act gets the button, as an anchor; null while it is disabled
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
