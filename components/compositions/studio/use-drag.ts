'use client'

import {
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
} from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { dragRegion, type Handle } from '@/lib/contract/studio/drag'
import { withRegion, type Layout } from '@/lib/contract/studio/layout'
import { readDragId } from './drag-id'

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Pixels of the film for one press of an arrow key, and with Shift. */
const step = 2
const bigStep = 10

/** A press that moves less is a click. */
const activationConstraint = { distance: 3 }

const noGuides = { x: null, y: null }
const silent = () => undefined
const announcements = {
  onDragStart: silent,
  onDragOver: silent,
  onDragEnd: silent,
  onDragCancel: silent,
}

/**
 * The dragged element is itself moved by the layout, which dnd-kit would take for a shift of the
 * page and subtract from the pointer's way.
 */
const still = { top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 }
const measuring = { draggable: { measure: () => still } }

type On = { onSelect: (index: number) => void; onLayout: (layout: Layout) => void }
type Grip = { index: number; handle: Handle; layout: Layout; scale: number }

/** Drags regions and their handles, by pointer and by key; `guides` are the lines snapped to. */
export function useDrag(
  layout: Layout,
  place: RefObject<HTMLElement | null>,
  { onSelect, onLayout }: On,
) {
  const t = useTranslations('compose')
  const grip = useRef<Grip | null>(null)
  const [guides, setGuides] = useState<{ x: number | null; y: number | null }>(noGuides)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint }))

  function onDragStart({ active }: DragStartEvent) {
    const dragged = readDragId(String(active.id))
    if (!dragged) return
    onSelect(dragged.index)
    const scale = layout.width / Math.max(1, place.current?.clientWidth ?? layout.width)
    grip.current = { ...dragged, layout, scale }
  }

  function moveTo({ delta }: DragMoveEvent) {
    const from = grip.current
    if (!from) return
    const by = { x: delta.x * from.scale, y: delta.y * from.scale }
    const moved = dragRegion(from.layout, from.index, from.handle, by)
    if (!moved) return
    setGuides({ x: moved.x, y: moved.y })
    onLayout(withRegion(from.layout, from.index, moved.frame))
  }

  function release() {
    grip.current = null
    setGuides(noGuides)
  }

  function onDragEnd(event: DragEndEvent) {
    moveTo(event)
    release()
  }

  function onDragCancel() {
    if (grip.current) onLayout(grip.current.layout)
    release()
  }

  function onKeyDown(event: KeyboardEvent, index: number, handle: Handle) {
    const arrow = arrows[event.key]
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const pixels = event.shiftKey ? bigStep : step
    const by = { x: arrow.x * pixels, y: arrow.y * pixels }
    const moved = dragRegion(layout, index, handle, by, false)
    if (moved) onLayout(withRegion(layout, index, moved.frame))
  }

  const accessibility = { announcements, screenReaderInstructions: { draggable: t('keys') } }
  const on = { onDragStart, onDragMove: moveTo, onDragEnd, onDragCancel }
  const context = { sensors, measuring, accessibility, autoScroll: false, ...on }
  return { context, guides, onKeyDown }
}
