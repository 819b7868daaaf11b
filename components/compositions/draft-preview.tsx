'use client'

import { useTranslations } from 'next-intl'
import type { CompositionSource } from '@/lib/contract/composition'
import { stripRows } from './composition-body'
import { canvasOf, framesOf, sourcesByRegion, withFrame, type Draft } from './draft'
import { LayoutPreview } from './layout-preview'
import { regionsOf } from './layouts'
import { toPeople } from './source-name'

type DraftPreviewProps = {
  draft: Draft
  ready: CompositionSource[]
  onDraft: (draft: Draft) => void
}

/** The draft's layout to scale; the regions can be dragged. */
export function DraftPreview({ draft, ready, onDraft }: DraftPreviewProps) {
  const t = useTranslations('compose')
  const words = useTranslations('compositions')
  const canvas = canvasOf(draft)
  const frames = framesOf(draft)
  const groups = sourcesByRegion(draft, ready)
  const known = toPeople(ready, (id) => words('somebody', { id }))
  // Invalid numbers cannot be drawn.
  if (!(canvas.width > 0 && canvas.height > 0)) return <div />
  const regions = regionsOf[draft.preset].flatMap((name, index) => {
    const frame = frames[index]
    if (!frame || Object.values(frame).some(Number.isNaN)) return []
    const sources = groups[index] ?? []
    const people = known.filter((person) =>
      sources.some(({ recordingId }) => recordingId === person.id),
    )
    const maxRows = name === 'strip' ? { maxRows: stripRows(sources.length) } : {}
    return [{ label: t(`regions.${name}`), frame, people, ...maxRows }]
  })
  const canDrag = regions.length === frames.length
  return (
    <div className="min-w-0 phone:order-first">
      <LayoutPreview
        canvas={canvas}
        regions={regions}
        onFrame={canDrag ? (index, frame) => onDraft(withFrame(draft, index, frame)) : undefined}
      />
      <p className="mt-1.5 text-12 text-faint tabular">
        {words('layoutSize', { width: draft.width, height: draft.height })}
      </p>
    </div>
  )
}
