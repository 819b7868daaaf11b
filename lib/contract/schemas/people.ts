import { z } from 'zod'
import { page } from './fields'

/** `GET /api/directory/people/{participant_id}` */
export const personQuery = z.strictObject({ page })
