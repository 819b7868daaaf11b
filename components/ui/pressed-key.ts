type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>

/** `keyCode` of whatever an input method takes for itself; not every browser sets `isComposing`. */
const takenByInputMethod = 229

const ascii = /^[\u0020-\u007e]+$/
const letter = /^\p{Script=Latin}\p{M}*$/u

/** What stands on a key besides letters and digits, plain and with Shift, where it is used here. */
const marks: Record<string, readonly [string, string]> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Period: ['.', '>'],
}

/**
 * The key that was meant, in the words of `KeyboardEvent.key`: what the layout prints on it where
 * that is Latin (AZERTY, Dvorak), else what is printed there beside it (Cyrillic, Greek, Hebrew,
 * Arabic); empty while an input method composes. `K` is Shift+k, whatever Caps Lock makes of it:
 * one letter moves, the other removes.
 */
export function pressedKey(event: KeyPress): string {
  if (event.isComposing || event.keyCode === takenByInputMethod) return ''
  // Input methods for Chinese and Japanese may give letters and marks of full width.
  const key = event.key.normalize('NFKC')
  if (letter.test(key)) return cased(key, event)
  return ascii.test(key) ? key : keyAt(event, key)
}

function keyAt(event: KeyPress, key: string): string {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  if (place) return cased(place, event)
  return marks[event.code]?.[event.shiftKey ? 1 : 0] ?? key
}

const cased = (key: string, { shiftKey }: KeyPress) =>
  shiftKey ? key.toUpperCase() : key.toLowerCase()

/** Whether it is this letter with ⌘ or Ctrl and nothing else. */
export function isCommand(event: KeyPress, letter: string): boolean {
  if (event.altKey || event.shiftKey || event.metaKey === event.ctrlKey) return false
  return pressedKey(event).toLowerCase() === letter
}
