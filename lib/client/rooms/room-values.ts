import { roomBounds, tidyName } from '@/lib/contract/room'
import type { Room } from '@/lib/contract/telnyx'

/** A room's settings in the form: input stays text until it is sent. */
export type RoomValues = {
  unique_name: string
  max_participants: string
  enable_recording: boolean
  webhook_event_url: string
  webhook_event_failover_url: string
  webhook_timeout_secs: string
}

export type RoomField = keyof RoomValues

export const roomFields = [
  'unique_name',
  'max_participants',
  'enable_recording',
  'webhook_event_url',
  'webhook_event_failover_url',
  'webhook_timeout_secs',
] as const satisfies RoomField[]

export function isRoomField(name: string): name is RoomField {
  return roomFields.some((field) => field === name)
}

/** The body of POST and PATCH /rooms. */
export type RoomBody = Partial<Pick<Room, RoomField>>

/** Telnyx's defaults for a new room. */
export const newRoomValues: RoomValues = {
  unique_name: '',
  max_participants: String(roomBounds.people.usual),
  enable_recording: false,
  webhook_event_url: '',
  webhook_event_failover_url: '',
  webhook_timeout_secs: '',
}

const words = (value: string | number | null | undefined) => String(value ?? '')

export function valuesOf(room: Room): RoomValues {
  return {
    unique_name: words(room.unique_name),
    max_participants: words(room.max_participants),
    enable_recording: room.enable_recording ?? false,
    webhook_event_url: words(room.webhook_event_url),
    webhook_event_failover_url: words(room.webhook_event_failover_url),
    webhook_timeout_secs: words(room.webhook_timeout_secs),
  }
}

/** The values to send: input without invisible characters. */
export function tidied(values: RoomValues): RoomValues {
  return {
    ...values,
    unique_name: tidyName(values.unique_name),
    webhook_event_url: values.webhook_event_url.trim(),
    webhook_event_failover_url: values.webhook_event_failover_url.trim(),
  }
}

/** The changed fields, in the order of the form. A trailing blank is no change. */
export function changedFields(before: RoomValues, after: RoomValues): RoomField[] {
  const sent = tidied(after)
  return roomFields.filter(
    (field) => before[field] !== after[field] && before[field] !== sent[field],
  )
}

/**
 * These fields on the wire. An emptied field is cleared: null, or the empty text for the failover
 * URL, which is Telnyx's default there. An empty name or limit is not sent.
 */
export function toRoomBody(values: RoomValues, fields: readonly RoomField[]): RoomBody {
  const sent = tidied(values)
  const { unique_name, max_participants, webhook_timeout_secs: secs } = sent
  const all: RoomBody = {
    ...(unique_name && { unique_name }),
    ...(max_participants && { max_participants: Number(max_participants) }),
    enable_recording: values.enable_recording,
    webhook_event_url: sent.webhook_event_url || null,
    webhook_event_failover_url: sent.webhook_event_failover_url,
    webhook_timeout_secs: secs === '' ? null : Number(secs),
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => fields.some((f) => f === name)))
}

/** The fields that Telnyx returned otherwise than sent; its 200 alone proves no change. */
export function notTaken(sent: RoomBody, answered: Room): RoomField[] {
  const [asked, got] = [valuesOf(sent), valuesOf(answered)]
  return roomFields.filter((field) => field in sent && asked[field] !== got[field])
}
