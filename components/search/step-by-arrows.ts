import type { KeyboardEvent } from 'react'

/** Moves the focus from the query to the first result, and between neighbours. */
export function stepByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { target, currentTarget } = event
  if (step === 0 || !(target instanceof HTMLElement)) return
  const isQuestion = target.matches('input[type=search]')
  if (!isQuestion && !target.matches('[data-row]')) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input[type=search],[data-row]')]
  stops[stops.indexOf(target) + step]?.focus()
  event.preventDefault()
}
