import { parseReference } from '../telnyx-reference'
import { searchKinds, type SearchKind } from './answer'
import { askedWords } from './words'

/** Maximum length of a query; a longer paste is cut. */
const maxLength = 300
const maxWords = 8

/** A query with its chips and ids taken out; words are normalised. */
export type Question = {
  /** The rest: words and times. */
  rest: string
  rooms: string[]
  persons: string[]
  /** Empty for any kind. */
  kinds: SearchKind[]
  /** Ids, or prefixes of at least four characters. */
  ids: string[]
}

const chip = /(^|\s)(room|person|in|房间|人员|类型)[:：](?:"([^"]{1,100})"|(\S{1,100}))/giu
const at = /(^|\s)@(\S{1,100})/gu
const hash = /(^|\s)[#·]([0-9a-f-]{4,36})(?=\s|$)/giu
const idPrefix = /^[0-9a-f]{4,8}$|^[0-9a-f]{8}-[0-9a-f-]{0,27}$/iu

const kindNames: Record<string, SearchKind> = {
  ...Object.fromEntries(
    searchKinds.flatMap((kind) => [
      [kind, kind],
      [`${kind}s`, kind],
    ]),
  ),
  ...{ people: 'person', 会话: 'session', 人员: 'person', 录制: 'recording' },
  ...{ 房间: 'room', 合成: 'composition' },
}

/**
 * Parses `room:`, `person:`, `@person`, `in:recordings`, `#id`, ids and Telnyx's addresses. Never
 * throws.
 */
export function parseQuestion(typed: string): Question {
  const text = typed.slice(0, maxLength).toWellFormed()
  const question: Question = { rest: '', rooms: [], persons: [], kinds: [], ids: [] }
  const reference = parseReference(text)
  if (reference) return { ...question, ids: [reference.id] }
  const plain = text.replace(chip, (whole, _, name: string, quoted?: string, bare?: string) =>
    takeChip(question, name.toLowerCase(), quoted ?? bare ?? '') ? ' ' : whole,
  )
  const withoutNames = plain.replace(at, (_, __, name: string) => {
    question.persons.push(...askedWords(name))
    return ' '
  })
  question.rest = withoutNames.replace(hash, (_, __, id: string) => {
    question.ids.push(id.toLowerCase())
    return ' '
  })
  const alone = question.rest.trim()
  if (idPrefix.test(alone)) question.ids.push(alone.toLowerCase())
  return question
}

/** Applies a chip; false if its name is unknown. */
function takeChip(question: Question, name: string, value: string): boolean {
  if (name === 'room' || name === '房间') question.rooms.push(...askedWords(value))
  else if (name === 'person' || name === '人员') question.persons.push(...askedWords(value))
  else {
    const kind = kindNames[value.toLowerCase()]
    if (!kind) return false
    question.kinds.push(kind)
  }
  return true
}

/** The words of a piece of a query, up to `maxWords`. */
export const wordsOf = (text: string) => askedWords(text).slice(0, maxWords)
