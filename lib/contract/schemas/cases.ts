import { z } from 'zod'
import {
  caseItemKinds,
  caseStates,
  caseSubjectKinds,
  maxCaseItems,
  maxCasePeople,
  maxCaseSubjects,
  maxCaseTitle,
  maxKeptNames,
  maxNewItems,
  maxTicketUrl,
} from '../cases'
import { isHttpUrl } from '../http-url'
import { text, uuid } from './fields'

const id = uuid.transform((value) => value.toLowerCase())
const instant = z.iso.datetime({ offset: true, error: 'must be a time of ISO 8601 with a zone' })

const plainKinds = caseItemKinds.filter((kind) => kind !== 'moment')

const item = z.union([
  z.strictObject({ kind: z.enum(plainKinds), id }),
  z
    .strictObject({
      kind: z.literal('moment'),
      id,
      from: instant,
      until: instant.nullish(),
      words: text(500).trim().nullish(),
    })
    .refine(({ from, until }) => !until || Date.parse(until) >= Date.parse(from), {
      path: ['until'],
      message: 'must not be before from',
    }),
])

const title = text(maxCaseTitle).trim().min(1, 'must not be empty')
const ticket = text(maxTicketUrl)
  .trim()
  .refine(isHttpUrl, 'must be an address that begins with http:// or https://')
  .nullable()
const items = z.array(item).min(1).max(maxNewItems)

/** `POST /api/cases` */
export const newCase = z.strictObject({
  title,
  ticket_url: ticket.optional(),
  items: items.optional(),
})

/** `PATCH /api/cases/{id}`; `version` is the one that was read. */
export const caseChange = z
  .strictObject({
    version: z.int().positive(),
    title: title.optional(),
    ticket_url: ticket.optional(),
    state: z.enum(caseStates).optional(),
    people: z.array(id).max(maxCasePeople).optional(),
  })
  .refine((change) => Object.keys(change).length > 1, 'must change something')

/** `POST /api/cases/{id}/items` */
export const newItems = z.strictObject({ items })

/** `GET /api/cases` */
export const casesQuery = z.strictObject({
  state: z.enum(caseStates).optional(),
  q: text(200).optional(),
  /** Cases that hold this item. */
  has: id.optional(),
  size: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|2[0-4]\d|250)$/, 'must be a whole number from 1 to 250')
    .transform(Number)
    .optional(),
  after: text(100).optional(),
})

const ids = text(10_000)
  .transform((list) => list.toLowerCase().split(','))
  .pipe(z.array(uuid).max(maxCaseItems))

/**
 * `GET /api/cases/{id}/export`, `…/preview`: `media` are ids of recordings, separated by commas,
 * `keep` of participants whose names stay where names are masked.
 */
export const handOnQuery = z.strictObject({
  names: z.enum(['claimed', 'masked']).default('claimed'),
  language: z.enum(['en', 'zh-CN']).default('en'),
  media: ids.transform((list) => [...new Set(list)]).default([]),
  keep: ids.pipe(z.array(uuid).max(maxKeptNames)).default([]),
})

const subject = z.string().transform((value, context) => {
  const [kind = '', subjectId = '', ...rest] = value.split(':')
  const known = caseSubjectKinds.find((each) => each === kind)
  if (known && uuid.safeParse(subjectId).success && rest.length === 0)
    return { kind: known, id: subjectId }
  const message = `must be ${caseSubjectKinds.join(', ')} and an id, as in session:<id>`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** `GET /api/cases/holding` */
export const inCasesQuery = z.strictObject({
  of: text(10_000)
    .transform((list) => list.toLowerCase().split(','))
    .pipe(z.array(subject).max(maxCaseSubjects)),
})

export type CaseSubjectTarget = z.infer<typeof inCasesQuery>['of'][number]
export type NewCase = z.infer<typeof newCase>
export type CaseChange = z.infer<typeof caseChange>
export type NewItem = z.infer<typeof item>
export type CasesQuery = z.infer<typeof casesQuery>
