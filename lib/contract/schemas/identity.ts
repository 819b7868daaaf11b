import { z } from 'zod'
import { text } from './fields'

const by = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: text(200).min(1) }),
  z.strictObject({ kind: z.literal('name') }),
  z.strictObject({ kind: z.literal('context') }),
])

/** `POST /api/identity` and `POST /api/identity/preview` */
export const identityRule = z.strictObject({
  by,
  without: z.enum(['name', 'apart']).default('name'),
  leftOut: z.array(text(200).min(1)).max(50).default([]),
})
