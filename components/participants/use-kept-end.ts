'use client'

import { useLayoutEffect, useRef } from 'react'

/** For a list that grows at its top: while frozen, the visible part stays in place. */
export function useKeptEnd(isHeld: boolean) {
  const list = useRef<HTMLUListElement>(null)
  const fromEnd = useRef(0)
  const measure = () => {
    if (list.current) fromEnd.current = list.current.scrollHeight - list.current.scrollTop
  }
  useLayoutEffect(() => {
    if (isHeld && list.current) list.current.scrollTop = list.current.scrollHeight - fromEnd.current
    measure()
  })
  return { ref: list, onScroll: measure }
}
