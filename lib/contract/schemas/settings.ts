import { z } from 'zod'
import { text } from './fields'

const template = text(2000)
  .refine((url) => /^https?:\/\//i.test(url), 'must begin with https:// or http://')
  .refine((url) => URL.canParse(url.replaceAll(/[{}]/g, 'x')), 'must be an address')
  .refine((url) => url.includes('{token}'), 'must contain {token}')

/** `PATCH /api/settings`: a missing field stays unchanged, null resets it to the default. */
export const settingsChange = z.strictObject({
  joinLinkTemplate: template.nullable().optional(),
  tokenIdentityRequired: z.boolean().optional(),
  historyMonths: z.int().min(1).max(120).optional(),
  reasons: z.array(text(80).trim().min(1)).min(1).max(12).nullable().optional(),
})
