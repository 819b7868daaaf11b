import 'server-only'
import { createHash } from 'node:crypto'
import { caseName } from '@/lib/contract/cases'
import { isHttpUrl } from '@/lib/contract/http-url'
import { readNoteMarkup, type NotePart } from '@/lib/contract/note-markup'
import { sessionsOf, type Handed } from './handed'
import { happenedIn } from './happened'
import { joinsOf, maxJoins } from './people-in'
import type { Proof } from './proof-rows'
import { timesIn } from './times'

const style = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid}h3{font-size:1rem;margin:1.2rem 0 .3rem}
li{margin:.4rem 0}time,small{opacity:.75}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #8886;vertical-align:top}
code{font:12px/1.4 ui-monospace,monospace}blockquote,.note{border-inline-start:3px solid #8886;margin:.3rem 0;padding-inline-start:.8rem}
@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}li,tr{break-inside:avoid}thead{display:table-header-group}}`

/** The page runs and fetches nothing; its only style is this one. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Marks that change the direction of text, and control characters except line feed and tab. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text as HTML that cannot close its element, run, or change what is around it. */
const escaped = (text: string): string =>
  text.replace(unsafe, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

const isolated = (text: string) => `<bdi>${escaped(text)}</bdi>`

/** The case as one self-contained page, streamed. */
export async function* writeHtml(handed: Handed, proof: Proof): AsyncGenerator<string> {
  const { subject, words, asked, notes, masks } = handed
  const { full } = timesIn(asked)
  const title = `${caseName(subject.number)} ${masks.text(subject.title)}`
  yield `<!doctype html>\n<html lang="${asked.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${isolated(title)}</h1>
<p>${words(`states.${subject.state}`)} · ${ticketOf(handed)}${escaped(words('made', { at: full(handed.madeAt), by: handed.madeBy }))}</p>
<p><small>${escaped(words(asked.names === 'masked' ? 'masked' : 'claims'))} ${escaped(words('zone', { zone: asked.timeZone }))}</small></p>
<h2>${words('happened')}</h2><ol>`
  for (const { time, at, says, note, receipts } of happenedIn(handed)) {
    const clock = time === null ? '' : `<time datetime="${at}">${escaped(time)}</time> `
    const seen = receipts?.map((each) => `<li>${isolated(each)}</li>`).join('')
    yield `<li>${clock}${isolated(says)}${note === undefined ? '' : noteOf(note)}${seen ? `<ul>${seen}</ul>` : ''}</li>\n`
  }
  yield `</ol>`
  if (notes.length > 0) yield `<h2>${words('notes')}</h2>`
  for (const { by, at, text } of notes)
    yield `<h3>${isolated(by.name)} <time datetime="${at}">${escaped(full(at))}</time></h3>${noteOf(masks.text(text))}`
  for (const id of sessionsOf(subject)) yield* sessionTable(handed, id)
  yield* proofTable(handed, proof)
  yield `</main></body></html>\n`
}

function ticketOf({ subject: { ticket_url: url }, masks }: Handed): string {
  if (url === null) return ''
  const shown = masks.text(url)
  const isWhole = shown === url && isHttpUrl(url)
  return `${isWhole ? `<a href="${escaped(url)}" rel="noreferrer">${isolated(url)}</a>` : isolated(shown)} · `
}

const noteOf = (text: string) =>
  `<div class="note" dir="auto">${written(readNoteMarkup(text))}</div>`

function written(parts: NotePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part)
      const { tag, href, parts: inner } = part
      if (tag === 'br' || tag === 'hr') return `<${tag}>`
      const link = href ? ` href="${escaped(href)}" rel="noreferrer"` : ''
      return `<${tag}${link}>${written(inner)}</${tag}>`
    })
    .join('')
}

async function* sessionTable(handed: Handed, id: string): AsyncGenerator<string> {
  const { words, asked, masks } = handed
  const { full } = timesIn(asked)
  const joins = await joinsOf(id)
  yield `<h2>${escaped(words('people', { count: joins.length }))} <code>${escaped(id)}</code></h2>`
  if (joins.length === 0) return
  const heads = (['name', 'joined', 'left'] as const).map(
    (key) => `<th scope="col">${words(key)}</th>`,
  )
  yield `<table><thead><tr>${heads.join('')}</tr></thead><tbody>`
  for (const join of joins) {
    const [from, to] = [join.joinedAt, join.leftAt].map((at) => (at ? full(at) : '–'))
    const name = masks.nameOf(join) ?? words('noName')
    yield `<tr><td>${isolated(name)}</td><td>${escaped(from ?? '')}</td><td>${escaped(to ?? '')}</td></tr>\n`
  }
  yield `</tbody></table>`
  if (joins.length === maxJoins) yield `<p>${escaped(words('moreJoins', { count: maxJoins }))}</p>`
}

function* proofTable({ words }: Handed, { rows, head }: Proof): Generator<string> {
  yield `<h2>${words('proof')}</h2><p>${escaped(words('proofText'))}</p>`
  if (head) yield `<p>${words('head')} ${head.seq} <code>${escaped(head.hash)}</code></p>`
  yield `<ul>`
  for (const { seq, hash, previousHash } of rows)
    yield `<li>${seq} <code>${escaped(hash)}</code> <small>${words('previous')} <code>${escaped(previousHash)}</code></small></li>\n`
  yield `</ul>`
}
