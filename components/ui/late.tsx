'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'

const lateMs = 800

/** The parts that are late now: the first of them speaks for all. */
let late: readonly object[] = []
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function setLate(parts: readonly object[]) {
  late = parts
  for (const listener of listeners) listener()
}

/** Shown only if something requested is slow to arrive, and once however much is. */
export function Late() {
  const t = useTranslations('common')
  const [part] = useState(() => ({}))
  const speaker = useSyncExternalStore(
    subscribe,
    () => late[0],
    () => undefined,
  )
  useEffect(() => {
    const timer = setTimeout(() => setLate([...late, part]), lateMs)
    return () => {
      clearTimeout(timer)
      setLate(late.filter((other) => other !== part))
    }
  }, [part])
  if (speaker !== part) return null
  return (
    <p
      role="status"
      className="fixed right-4 bottom-[calc(var(--tabs)+16px)] z-50 rounded-8 bg-raised p-3 shadow-float"
    >
      {t('late')}
    </p>
  )
}
