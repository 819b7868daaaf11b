import 'server-only'
import { z } from 'zod'

const schema = z.object({
  TELNYX_API_KEY: z.string().min(1),
  TELNYX_API_BASE_URL: z.url(),
  /** Checked at start: base64 of 32 bytes each, separated by commas. */
  TELNYX_PUBLIC_KEY: z.string().min(1).optional(),
  TELNYX_RATE_SHARE: z.coerce.number().gt(0).lte(1).default(0.25),
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(1).optional(),
  LOG_LEVEL: z.string().default('info'),
  ROOMWARDEN_SOURCE: z.enum(['simulator', 'account']),
})

export type Environment = z.infer<typeof schema>

let parsed: Environment | undefined

/**
 * The resolved environment. The start script has validated it and filled in every default;
 * throws if the process was started some other way.
 */
export function env(): Environment {
  parsed ??= schema.parse(process.env)
  return parsed
}
