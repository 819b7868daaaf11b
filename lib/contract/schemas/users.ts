import { z } from 'zod'
import { displayName } from '../display-name'
import { roles } from '../roles'
import { shortestPassword } from '../users'
import { text } from './fields'

const role = z.enum(roles)
const email = z.email('must be an e-mail address').max(320)

export const personName = text(80)
  .transform((name) => displayName(name).whole ?? '')
  .refine((name) => name !== '', 'must not be empty')
export const newPassword = text(1024).min(
  shortestPassword,
  `must have at least ${shortestPassword} characters`,
)

/** `POST /api/invitations` */
export const invite = z.strictObject({ email, name: personName, role })

/** `PATCH /api/users/{id}` */
export const userChange = z.strictObject({ role })

/** `POST /api/invitations/accept`: the link is the credential. */
export const acceptInvitation = z.strictObject({
  token: text(100).min(1),
  name: personName,
  password: newPassword,
})

/** `POST /api/resets/accept` */
export const acceptReset = z.strictObject({ token: text(100).min(1), password: newPassword })
