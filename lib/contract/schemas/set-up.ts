import { z } from 'zod'
import { text } from './fields'

/** `POST /api/set-up`: the first administrator, by the link that the server printed. */
export const setUp = z.strictObject({
  token: text(100).min(1),
  email: z.email('must be an e-mail address').max(320),
  name: text(80).trim().min(1, 'must not be empty'),
  password: text(1024).min(12, 'must have at least 12 characters'),
})
