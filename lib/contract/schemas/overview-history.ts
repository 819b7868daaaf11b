import { z } from 'zod'
import { historySpans } from '../overview-history'

/** `GET /api/directory/overview/history` */
export const historyQuery = z.strictObject({ span: z.enum(historySpans) })
