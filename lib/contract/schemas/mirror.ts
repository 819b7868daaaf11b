import { z } from 'zod'
import { mirrorKinds } from '../mirror'

/** `POST /api/mirror/sweeps`. */
export const sweepRequest = z.strictObject({ kind: z.enum(mirrorKinds) })
