import type { CaseItemKind, NewCaseItem } from '@/lib/contract/cases'

type Kind = Exclude<CaseItemKind, 'moment'>

const kinds: Record<string, Kind | undefined> = {
  sessions: 'session',
  live: 'session',
  people: 'person',
  recordings: 'recording',
  audit: 'act',
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const maxWords = 500

/**
 * The objects of a page that can be put into a case: the act that has the focus, the moment that a
 * story shows, the selected rows, the page's own object, or the row under the cursor, whichever
 * comes first; empty if there are none.
 */
export function itemsHere(
  path: string,
  page: ParentNode,
  focused: Element | null = null,
): NewCaseItem[] {
  const [, place = '', id = ''] = path.split('/')
  const act = focused?.closest<HTMLElement>('[data-act-id]')?.dataset.actId
  if (act) return [{ kind: 'act', id: act }]
  const kind = kinds[place]
  if (!kind) return []
  const isOne = uuid.test(id)
  const moment = isOne && kind === 'session' ? momentHere(page, id.toLowerCase()) : null
  if (moment) return [moment]
  // The rows on a session's page are its people.
  const ofRows: Kind = isOne && kind === 'session' ? 'person' : kind
  const selected = rowIds(page, 'tr[data-selected]', place)
  if (selected.length > 0) return selected.map((row) => ({ kind: ofRows, id: row }))
  if (isOne) return [{ kind, id: id.toLowerCase() }]
  return rowIds(page, '[data-row][data-cursor]', place).map((row) => ({ kind, id: row }))
}

/** The moment of a pin or place of the story whose details are shown, with what they say. */
function momentHere(page: ParentNode, session: string): NewCaseItem | null {
  const shown = page.querySelector<HTMLElement>('[data-moment]')
  if (!shown?.dataset.moment) return null
  const [, ...lines] = [...shown.children].map((line) => line.textContent.trim())
  const words = lines.join(' ').slice(0, maxWords).toWellFormed()
  return { kind: 'moment', id: session, from: shown.dataset.moment, until: null, words }
}

/** Rows of people are keyed by identity; the link leads to one of the joins. */
function rowIds(page: ParentNode, rows: string, place: string): string[] {
  return [...page.querySelectorAll<HTMLElement>(rows)].flatMap((row) => {
    const own = row.dataset.row ?? ''
    const link = row.querySelector(`a[href^="/${place}/"]`)?.getAttribute('href') ?? ''
    return (uuid.exec(own) ?? uuid.exec(link))?.[0].toLowerCase() ?? []
  })
}
