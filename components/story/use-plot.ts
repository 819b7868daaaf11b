import { useEffect, useEffectEvent, useRef, type PointerEvent } from 'react'
import { moved, timeAt, zoomed, type Scale, type View } from './view'

/** A pointer may move this far during a click, px. */
const clickPx = 4

type Plot = {
  scale: Scale
  whole: View
  onView: (view: View) => void
  onPress: (x: number, y: number) => void
}

/**
 * A drag pans, a click selects a place, the wheel zooms with Ctrl and pans with Shift or sideways;
 * alone it scrolls the page, which must not stop over a chart.
 */
export function usePlot({ scale, whole, onView, onPress }: Plot) {
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<{ x: number; view: View; hasMoved: boolean } | null>(null)

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const sideways = event.shiftKey ? event.deltaY : event.deltaX
    const { width, view } = scale
    if (event.ctrlKey || event.metaKey) {
      const x = event.clientX - (svg.current?.getBoundingClientRect().left ?? 0)
      event.preventDefault()
      onView(zoomed(view, whole, Math.exp(event.deltaY / 200), timeAt(scale, x)))
    } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? event.deltaX : event.deltaY)) {
      event.preventDefault()
      onView(moved(view, whole, (sideways / width) * (view.to - view.from)))
    }
  })

  useEffect(() => {
    const element = svg.current
    // React's wheel listener is passive and cannot prevent the browser from zooming the page.
    const listener = (event: WheelEvent) => onWheel(event)
    element?.addEventListener('wheel', listener, { passive: false })
    return () => element?.removeEventListener('wheel', listener)
  }, [])

  return {
    ref: svg,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, view: scale.view, hasMoved: false }
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      const start = drag.current
      if (!start) return
      if (Math.abs(clientX - start.x) > clickPx) start.hasMoved = true
      const { from, to } = start.view
      const byMs = ((start.x - clientX) / scale.width) * (to - from)
      if (start.hasMoved) onView(moved(start.view, whole, byMs))
    },
    onPointerUp: ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
      const start = drag.current
      drag.current = null
      if (!start || start.hasMoved) return
      const { left, top } = currentTarget.getBoundingClientRect()
      onPress(clientX - left, clientY - top)
    },
    onPointerCancel: () => void (drag.current = null),
  }
}
