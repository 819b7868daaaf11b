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

/** The object that an answer holds. Throws `upstream_invalid`. */
export function objectOf<Name extends keyof Shapes>(
  operation: Name,
  answer: TelnyxAnswer,
): Shapes[Name] {
  return parsed(operation, answer, one(shapes[operation])).data
}
