import { displayName } from '@/lib/contract/display-name'
import { isHttpUrl } from '@/lib/contract/http-url'
import { roomBounds } from '@/lib/contract/room'

/** The fault of a value, by its message key; null if there is none. */
export type RoomMistake =
  'nameLength' | 'nameCharacters' | 'nameBlank' | 'peopleBounds' | 'urlBad' | 'secsBounds'

/** Text that the server accepts: no NUL, no lone surrogates. */
const storable = (text: string) => text.isWellFormed() && !text.includes('\0')

export function checkName(name: string): RoomMistake | null {
  if (name.length > roomBounds.name.max) return 'nameLength'
  if (!storable(name)) return 'nameCharacters'
  return name === '' || displayName(name).name !== null ? null : 'nameBlank'
}

export function checkPeople(value: string): RoomMistake | null {
  const { min, max } = roomBounds.people
  return value === '' || isWhole(value, min, max) ? null : 'peopleBounds'
}

/** An empty URL is valid: events are then not sent. */
export function checkUrl(url: string): RoomMistake | null {
  const sent = url.trim()
  return sent === '' || (sent.length <= roomBounds.url.max && isHttpUrl(sent)) ? null : 'urlBad'
}

export function checkSecs(value: string): RoomMistake | null {
  const { min, max } = roomBounds.webhookTimeoutSecs
  return value === '' || isWhole(value, min, max) ? null : 'secsBounds'
}

/** Digits and nothing else, within these bounds. */
export function isWhole(value: string, min: number, max: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
}
