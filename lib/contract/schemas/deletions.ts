import { z } from 'zod'
import { maxChosen } from '../recording-list'
import { reason, uuid } from './fields'

/** `POST /api/deletions` */
export const deletionBody = z.strictObject({
  ids: z
    .array(uuid.transform((id) => id.toLowerCase()))
    .min(1)
    .max(maxChosen),
  reason,
})
