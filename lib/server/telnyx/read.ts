import 'server-only'
import type { Many } from '@/lib/contract/telnyx'
import type { TelnyxAnswer } from './answer'
import { many, one, shapes, type Shapes } from './object-schemas'
import { parsed } from './parsed'
import { telnyxReadRaw, type ReadCall } from './read-raw'

/** Operations that answer with one object. */
export type ObjectOperation = Extract<keyof Shapes, `${string}.get`>

/** Operations that answer with a page of a list. */
export type ListOperation = Exclude<keyof Shapes, ObjectOperation | 'rooms.update'>

/** One object of Telnyx, read now. Throws as `telnyxReadRaw`. */
export async function telnyxRead<Name extends ObjectOperation>(
  operation: Name,
  call: ReadCall,
): Promise<Shapes[Name]> {
  return objectOf(operation, await telnyxReadRaw(operation, call))
}

/** A page of a list of Telnyx, read now. Throws as `telnyxReadRaw`. */
export async function telnyxList<Name extends ListOperation>(
  operation: Name,
  call: ReadCall,
): Promise<Many<Shapes[Name]>> {
  return parsed(operation, await telnyxReadRaw(operation, call), many(shapes[operation]))
}

/**
 * As `telnyxList`, with the size of the answer in bytes, so that pages can be made smaller before
 * one is too large.
 */
export async function telnyxPage<Name extends ListOperation>(
  operation: Name,
  call: ReadCall,
): Promise<Many<Shapes[Name]> & { size: number }> {
  const answer = await telnyxReadRaw(operation, call)
  return { ...parsed(operation, answer, many(shapes[operation])), size: answer.bytes.length }
}

/** The object that an answer holds. Throws `upstream_invalid`. */
export function objectOf<Name extends keyof Shapes>(
  operation: Name,
  answer: Pick<TelnyxAnswer, 'status' | 'json'>,
): Shapes[Name] {
  return parsed(operation, answer, one(shapes[operation])).data
}

/** The objects on the page that an answer holds. Throws `upstream_invalid`. */
export function objectsOf<Name extends ListOperation>(
  operation: Name,
  answer: Pick<TelnyxAnswer, 'status' | 'json'>,
): Shapes[Name][] {
  return parsed(operation, answer, many(shapes[operation])).data
}
