'use client'

import { useEffect, useState, type RefObject } from 'react'

/** The width of an element in pixels of the screen, as it changes; 0 at first. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const place = element.current
    if (!place) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(place)
    return () => observer.disconnect()
  }, [element])
  return width
}
