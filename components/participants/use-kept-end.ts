'use client'

import { useLayoutEffect, useRef } from 'react'

/** Of a list that grows at its top: while it is held, what is seen of it stays where it is seen. */
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
