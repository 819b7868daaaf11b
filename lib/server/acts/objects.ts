import 'server-only'
import type { ObjectOperation } from '@/lib/contract/object-receipt'
import { operation } from '@/lib/contract/operations'
import type { ObjectOperation as ObjectRead } from '@/lib/server/telnyx/read'

const readers = {
  rooms: { read: 'rooms.get', parameter: 'room_id' },
  recordings: { read: 'recordings.get', parameter: 'room_recording_id' },
  compositions: { read: 'compositions.get', parameter: 'room_composition_id' },
} as const satisfies Record<string, { read: ObjectRead; parameter: string }>

/** How the object of an operation is read back, and which path parameter holds its id. */
export function readerOf(name: ObjectOperation) {
  return readers[name.split('.')[0] as keyof typeof readers]
}

/** The audit trail's name for the kind of object. */
export function targetTypeOf(name: ObjectOperation): string {
  return readerOf(name).parameter.replace(/_id$/, '')
}

/** Whether an operation is proved by its object being gone, rather than by its fields. */
export function endsIt(name: ObjectOperation): boolean {
  return operation(name).proof === 'gone'
}
