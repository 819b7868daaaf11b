import { z } from 'zod'
import { uuid } from './fields'

/** `GET /api/directory/compositions/sources` */
export const compositionSourcesQuery = z.strictObject({ session: uuid })
