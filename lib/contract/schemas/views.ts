import { z } from 'zod'
import type { View } from '../views'
import { maxViewName, maxViewQuery } from '../views'
import { viewedLists } from '../viewed-lists'
import { text } from './fields'

const list = z.enum(Object.keys(viewedLists) as View['list'][])
const name = text(maxViewName).trim().min(1, 'must not be empty')
/** Parameters that the list does not know are refused later, by the list's grammar. */
const query = text(maxViewQuery)

/** `GET /api/views` */
export const viewsOfList = z.strictObject({ list: list.optional() })

/** `POST /api/views` */
export const newView = z.strictObject({ list, name, query, shared: z.boolean().optional() })

/** `PATCH /api/views/{id}` */
export const viewChange = z
  .strictObject({
    name: name.optional(),
    query: query.optional(),
    shared: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'must change something')

export type NewView = z.infer<typeof newView>
export type ViewChange = z.infer<typeof viewChange>
