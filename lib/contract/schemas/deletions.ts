import { z } from 'zod'
import { mostChosen } from '../recording-list'
import { reason, uuid } from './fields'

/** `POST /api/deletions` */
export const deletionBody = z.strictObject({
  ids: z
    .array(uuid.transform((id) => id.toLowerCase()))
    .min(1)
    .max(mostChosen),
  reason,
})
