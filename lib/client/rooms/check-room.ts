import { displayName } from '@/lib/contract/display-name'
import { isHttpUrl } from '@/lib/contract/http-url'
import { roomBounds } from '@/lib/contract/room'

/** What is wrong with a value, as the words of the form name it; null when nothing is. */
export type RoomMistake =
  'nameLength' | 'nameCharacters' | 'nameBlank' | 'peopleBounds' | 'urlBad' | 'secsBounds'

/** Text that the server would refuse as well: a NUL, or half of a pair of surrogates. */
const storable = (text: string) => text.isWellFormed() && !text.includes('\0')

export function checkName(name: string): RoomMistake | null {
  if (name.length > roomBounds.name.most) return 'nameLength'
  if (!storable(name)) return 'nameCharacters'
  return name === '' || displayName(name).name !== null ? null : 'nameBlank'
}

export function checkPeople(value: string): RoomMistake | null {
  const { least, most } = roomBounds.people
  return value === '' || isWhole(value, least, most) ? null : 'peopleBounds'
}

/** Empty is fine: events are then sent nowhere. */
export function checkUrl(url: string): RoomMistake | null {
  const sent = url.trim()
  return sent === '' || (sent.length <= roomBounds.url.most && isHttpUrl(sent)) ? null : 'urlBad'
}

export function checkSecs(value: string): RoomMistake | null {
  const { least, most } = roomBounds.webhookTimeoutSecs
  return value === '' || isWhole(value, least, most) ? null : 'secsBounds'
}

/** Digits and nothing else, within these bounds. */
export function isWhole(value: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
}
