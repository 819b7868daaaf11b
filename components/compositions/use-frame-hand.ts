'use client'

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { moveFrame, resizeFrame, type Frame, type Size } from './layouts'

type Change = typeof moveFrame
type Drag = { x: number; y: number; frame: Frame; scale: number; change: Change }

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Pixels of the film for one press of an arrow key. */
const step = 10

/** Moves a frame by its body and resizes it by its corner, with the pointer or the arrow keys. */
export function useFrameHand(
  frame: Frame,
  canvas: Size,
  onFrame: ((frame: Frame) => void) | undefined,
) {
  const grip = useRef<Drag | null>(null)

  function take(event: PointerEvent<HTMLElement>, change: Change) {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const shown = event.currentTarget.closest('[role=group]')?.clientWidth ?? canvas.width
    grip.current = {
      x: event.clientX,
      y: event.clientY,
      frame,
      scale: canvas.width / Math.max(1, shown),
      change,
    }
  }

  function drag(event: PointerEvent) {
    const start = grip.current
    if (!start || !onFrame) return
    const by = {
      x: (event.clientX - start.x) * start.scale,
      y: (event.clientY - start.y) * start.scale,
    }
    onFrame(start.change(start.frame, by, canvas))
  }

  function release() {
    grip.current = null
  }

  function onKeyDown(event: KeyboardEvent) {
    const arrow = arrows[event.key]
    if (!arrow || !onFrame) return
    event.preventDefault()
    const by = { x: arrow.x * step, y: arrow.y * step }
    onFrame((event.shiftKey ? resizeFrame : moveFrame)(frame, by, canvas))
  }

  const following = { onPointerMove: drag, onPointerUp: release, onPointerCancel: release }
  return {
    move: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => take(event, moveFrame),
      ...following,
      onKeyDown,
    },
    resize: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => take(event, resizeFrame),
      ...following,
    },
  }
}
