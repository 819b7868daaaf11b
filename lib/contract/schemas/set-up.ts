import { z } from 'zod'
import { text } from './fields'
import { newPassword, personName } from './users'

/** `POST /api/set-up`: the first administrator, by the link that the server printed. */
export const setUp = z.strictObject({
  token: text(100).min(1),
  email: z.email('must be an e-mail address').max(320),
  name: personName,
  password: newPassword,
})
