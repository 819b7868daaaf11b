import { z } from 'zod'
import { roles } from '../roles'
import { text } from './fields'

/** `POST /api/tokens` */
export const createToken = z.strictObject({
  name: text(80).trim().min(1, 'must not be empty'),
  role: z.enum(roles),
  expires_in_days: z.int().min(1).max(365),
})
