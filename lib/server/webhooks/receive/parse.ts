import 'server-only'
import { z } from 'zod'
import { text, uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { storable, storableClaim } from '@/lib/server/db/storable'
import { stripPayload } from './strip-payload'

const id = uuid.transform((value) => value.toLowerCase()).nullish()
const freeText = z.string().transform(storable).nullish()

/** Only what is needed is checked; Telnyx may add fields, and sends `meta` beside `data`. */
const envelope = z.looseObject({
  data: z.looseObject({
    id: uuid.transform((value) => value.toLowerCase()),
    event_type: text(200).min(1),
    occurred_at: z.unknown().optional(),
    payload: z.looseObject({
      room_id: id,
      session_id: id,
      participant_id: id,
      context: freeText,
      left_reason: freeText,
      ended_reason: freeText,
    }),
  }),
})

/** A verified webhook: ids in lower case, storable texts, no links. */
export type WebhookEvent = {
  id: string
  type: string
  /** ISO 8601, Telnyx's time; null if there is none that can be read. */
  occurredAt: string | null
  roomId: string | null
  sessionId: string | null
  participantId: string | null
  context: string | null
  /** Why somebody left or a session ended, as Telnyx names it. */
  reason: string | null
  payload: Record<string, unknown>
}

const isoForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * Telnyx's time as it wrote it, but always with a `T` and a zone: one published example has a space
 * instead, and a time without a zone is UTC.
 */
export function toMoment(value: unknown): string | null {
  const [, day, time, zone = 'Z'] = (typeof value === 'string' && isoForm.exec(value)) || []
  const moment = `${day}T${time}${zone}`
  return Number.isNaN(Date.parse(moment)) ? null : moment
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (cause) {
    throw new ApiError('bad_request', { detail: 'The body is not JSON.', cause })
  }
}

/** Parses a verified body; throws 400 for invalid JSON, 422 for anything but an event. */
export function parseEvent(body: Buffer): WebhookEvent {
  const result = envelope.safeParse(readJson(body))
  if (!result.success) throw new ApiError('invalid_body', { detail: z.prettifyError(result.error) })
  const { data } = result.data
  const { payload } = data
  return {
    id: data.id,
    type: data.event_type,
    occurredAt: toMoment(data.occurred_at),
    roomId: payload.room_id ?? null,
    sessionId: payload.session_id ?? null,
    participantId: payload.participant_id ?? null,
    context: storableClaim(payload.context),
    reason: payload.left_reason ?? payload.ended_reason ?? null,
    payload: stripPayload(payload),
  }
}
