import type { KeyboardEvent } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'
import type { ModeName } from '@/lib/contract/modes'

/** The keys of the three modes while their dialog is open. */
export const modeKeys = { quiet: 'q', freeze: 'f', evacuate: 'e' } as const

type Orders = Record<ModeName, () => void>

/** Orders a mode by its key, but not while minutes are typed, nor again while the key is held. */
export function onModeKey(event: KeyboardEvent, orders: Orders): void {
  const { target, repeat, ctrlKey, metaKey, altKey } = event
  const isWriting = target instanceof HTMLInputElement && target.type !== 'checkbox'
  if (isWriting || repeat || ctrlKey || metaKey || altKey) return
  const pressed = pressedKey(event.nativeEvent)
  if (pressed === modeKeys.quiet) orders.quiet()
  else if (pressed === modeKeys.freeze) orders.freeze()
  else if (pressed === modeKeys.evacuate) orders.evacuate()
  else return
  event.preventDefault()
}
