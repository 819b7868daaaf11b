type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>

/** `keyCode` of keys used by an input method; not every browser sets `isComposing`. */
const takenByInputMethod = 229

const ascii = /^[\u0020-\u007e]+$/
const letter = /^\p{Script=Latin}\p{M}*$/u

/** The signs on keys besides letters and digits, plain and with Shift, that are used here. */
const marks: Record<string, readonly [string, string]> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Period: ['.', '>'],
}

/**
 * The intended key, as `KeyboardEvent.key`: what the layout prints if Latin (AZERTY, Dvorak), else
 * the Latin letter printed beside it (Cyrillic, Greek, Hebrew, Arabic); empty while an input method
 * composes. `K` is Shift+k, regardless of Caps Lock: the one moves, the other removes.
 */
export function pressedKey(event: KeyPress): string {
  if (event.isComposing || event.keyCode === takenByInputMethod) return ''
  // Chinese and Japanese input methods may produce full-width characters.
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

/** Whether it is this letter with only ⌘ or Ctrl. */
export function isCommand(event: KeyPress, letter: string): boolean {
  if (event.altKey || event.shiftKey || event.metaKey === event.ctrlKey) return false
  return pressedKey(event).toLowerCase() === letter
}
