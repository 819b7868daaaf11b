import { createElement, type CSSProperties, type ReactNode } from 'react'
import { readNoteMarkup, type NotePart } from '@/lib/contract/note-markup'

/** A rendered note. Load it on demand, since it needs the Markdown parser. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="grid gap-1.5 [overflow-wrap:anywhere] text-body">
      {drawn(readNoteMarkup(text))}
    </div>
  )
}

/** Restores the list markers that the CSS reset removes. */
const styles: Partial<Record<string, { className?: string; style?: CSSProperties }>> = {
  a: { className: 'text-accent underline' },
  ul: { style: { listStyle: 'inside disc' } },
  ol: { style: { listStyle: 'inside decimal' } },
}

const drawn = (parts: NotePart[]): ReactNode[] => parts.map(toElement)

function toElement(part: NotePart, index: number): ReactNode {
  if (typeof part === 'string') return part
  const { tag, href, parts } = part
  const link = href && { href, target: '_blank', rel: 'noreferrer' }
  const style = styles[tag]
  return createElement(tag, { key: index, ...link, ...style }, ...drawn(parts))
}
