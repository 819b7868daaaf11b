import { createElement, type ReactNode } from 'react'
import { readNoteMarkup, type NotePart } from '@/lib/contract/note-markup'

/** A note as it is to be read. Load it on use: it brings the reader of Markdown with it. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="grid gap-1.5 [overflow-wrap:anywhere] text-body [&_a]:text-accent [&_a]:underline [&_ol]:list-decimal [&_ol]:pl-4 [&_ul]:list-disc [&_ul]:pl-4">
      {drawn(readNoteMarkup(text))}
    </div>
  )
}

const drawn = (parts: NotePart[]): ReactNode[] => parts.map(toElement)

function toElement(part: NotePart, index: number): ReactNode {
  if (typeof part === 'string') return part
  const { tag, href, parts } = part
  const link = href && { href, target: '_blank', rel: 'noreferrer' }
  return createElement(tag, { key: index, ...link }, ...drawn(parts))
}
