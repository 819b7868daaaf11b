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

/**
 * The objects of a page that can be put into a case: the selected rows, else the page's own object,
 * else the row under the cursor; empty if there are none.
 */
export function itemsHere(path: string, page: ParentNode): NewCaseItem[] {
  const [, place = '', id = ''] = path.split('/')
  const kind = kinds[place]
  if (!kind) return []
  const isOne = uuid.test(id)
  // The rows on a session's page are its people.
  const ofRows: Kind = isOne && kind === 'session' ? 'person' : kind
  const selected = rowIds(page, 'tr[data-selected]', place)
  if (selected.length > 0) return selected.map((row) => ({ kind: ofRows, id: row }))
  if (isOne) return [{ kind, id: id.toLowerCase() }]
  return rowIds(page, 'tr[data-cursor]', place).map((row) => ({ kind, id: row }))
}

/** Rows of people are keyed by identity; the link leads to one of the joins. */
function rowIds(page: ParentNode, rows: string, place: string): string[] {
  return [...page.querySelectorAll<HTMLElement>(rows)].flatMap((row) => {
    const own = row.dataset.row ?? ''
    const link = row.querySelector(`a[href^="/${place}/"]`)?.getAttribute('href') ?? ''
    return (uuid.exec(own) ?? uuid.exec(link))?.[0].toLowerCase() ?? []
  })
}
