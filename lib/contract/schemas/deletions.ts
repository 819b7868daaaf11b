import { z } from 'zod'
import { maxChosen } from '../recording-list'
import { maxFrozen } from '../selections'
import { maxViewQuery } from '../views'
import { reason, text, uuid } from './fields'

/** `POST /api/recordings/selections`: all recordings that match a query of their list. */
export const selectionBody = z.strictObject({ query: text(maxViewQuery) })

const chosen = z.strictObject({
  ids: z
    .array(uuid.transform((id) => id.toLowerCase()))
    .min(1)
    .max(maxChosen),
  reason,
})

/** `count` is the number that the user confirmed. */
const frozen = z.strictObject({
  selection: uuid,
  count: z.int().min(1).max(maxFrozen),
  reason,
})

/** `POST /api/deletions` */
export const deletionBody = z.union([frozen, chosen])

export type DeletionWanted = z.infer<typeof deletionBody>
