import { jsonPlaces, lineOf } from './json-places'
import type { Layout } from './layout'
import { isFault, readRequest, type RequestFault } from './read-request'
import { toRequest } from './request'

/** Why a typed request is not taken, and in which of its lines. */
type TypedFault = RequestFault & { line: number }

/** What is edited: a layout, by hand or as the text of its request. */
export type Edit = {
  layout: Layout
  /** The request as typed; null while it is written from the layout. */
  text: string | null
  /** Why the text as typed is no request; the layout is then the last that was one. */
  fault: TypedFault | null
  /** A typed text that was no request when the layout was changed by hand. */
  kept: string | null
}

export const startEdit = (layout: Layout): Edit => ({
  layout,
  text: null,
  fault: null,
  kept: null,
})

/** The text of a layout's request. */
export const requestText = (sessionId: string, layout: Layout): string =>
  JSON.stringify(toRequest(sessionId, layout), null, 2)

/** The layout changed by hand. What was typed and is no request is kept, to be brought back. */
export const editLayout = ({ text, fault, kept }: Edit, layout: Layout): Edit => ({
  ...startEdit(layout),
  kept: fault ? text : kept,
})

/** The request changed as text. While it is none, the layout stays as it was. */
export function editText(edit: Edit, text: string, sessionId: string): Edit {
  const read = readRequest(text, sessionId)
  if (!isFault(read)) return { layout: read, text, fault: null, kept: null }
  const { faultAt, keys } = jsonPlaces(text)
  return {
    ...edit,
    text,
    fault: { ...read, line: lineOf(text, faultAt ?? placeOf(read.at, keys)) },
  }
}

/** The key at a path, or the nearest around it that the text has. */
function placeOf(path: string, keys: ReadonlyMap<string, number>): number {
  const known = keys.get(path)
  if (known !== undefined) return known
  return path.includes('/') ? placeOf(path.slice(0, path.lastIndexOf('/')), keys) : 0
}
