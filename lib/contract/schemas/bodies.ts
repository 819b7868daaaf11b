import { z } from 'zod'
import { displayName } from '../display-name'
import { isHttpUrl } from '../http-url'
import { reason, text, uuid } from './fields'

/** For operations without a body at Telnyx: only our `reason`. */
export const reasonOnly = z.strictObject({ reason })

const webhookUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, 'must be an http(s) URL with a host and without blanks')

const isSeen = (name: string) => displayName(name).name !== null

/** Telnyx's default failover URL is the empty text; null clears either URL. */
const webhookFields = {
  webhook_event_url: z
    .union([webhookUrl, z.literal('')])
    .nullable()
    .optional(),
  webhook_event_failover_url: z
    .union([webhookUrl, z.literal('')])
    .nullable()
    .optional(),
  webhook_timeout_secs: z.int().min(0).max(30).nullable().optional(),
}

/** The fields of POST and PATCH /rooms; a missing one stays unchanged. */
export const roomFields = z.strictObject({
  unique_name: text(1000).min(1).refine(isSeen, 'must hold something that can be seen').optional(),
  max_participants: z.int().min(2).max(50).optional(),
  enable_recording: z.boolean().optional(),
  ...webhookFields,
  reason,
})

/** Kick, mute and unmute; Telnyx accepts an empty body, we require targets. */
export const participantsAction = z.strictObject({
  participants: z.union([z.literal('all'), z.array(uuid).min(1).max(1000)], {
    error: 'must be "all" or a list of 1 to 1000 participant ids',
  }),
  exclude: z.array(uuid).max(1000).optional(),
  reason,
})

const accessTtl = z.int().min(10).max(3600).optional()

export const createJoinToken = z.strictObject({
  token_ttl_secs: accessTtl,
  refresh_token_ttl_secs: z.int().min(60).max(86_400).optional(),
  /** The intended person; recorded and checked against bans, never forwarded. */
  identity: text(17_000).min(1).optional(),
  reason,
})

export const refreshJoinToken = z.strictObject({
  refresh_token: text(8192).min(1),
  token_ttl_secs: accessTtl,
  reason,
})

const coordinate = z.int().min(-100_000).max(100_000).optional()
const cells = z.int().min(1).max(1000).nullable().optional()
const side = z.int().min(16).max(1280).nullable().optional()

const region = z.strictObject({
  x_pos: coordinate,
  y_pos: coordinate,
  z_pos: z.int().min(-99).max(99).optional(),
  width: side,
  height: side,
  max_columns: cells,
  max_rows: cells,
  /** Ids of video recordings, or `*` for all of the session. */
  video_sources: z
    .union([z.literal('*'), z.array(z.union([z.literal('*'), uuid])).max(250)])
    .optional(),
})

const resolution = z
  .string()
  .regex(/^\d{2,4}x\d{2,4}$/, 'must look like 1280x720')
  .refine((size) => {
    const [width = 0, height = 0] = size.split('x').map(Number)
    const fits = [width, height].every((pixels) => pixels >= 16 && pixels <= 1280)
    return fits && width * height <= 1280 * 720
  }, 'must be 16 to 1280 a side and at most 1280 × 720 pixels')

export const createComposition = z.strictObject({
  session_id: uuid.optional(),
  format: z.literal('mp4').nullable().optional(),
  resolution: resolution.nullable().optional(),
  video_layout: z.record(text(100).min(1), region).optional(),
  /** Undocumented, but required for sound; only `["*"]` or null is accepted. */
  audio_sources: z
    .tuple([z.literal('*')])
    .nullable()
    .optional(),
  ...webhookFields,
  reason,
})
