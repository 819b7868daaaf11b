'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const lateMs = 800

/** Shown only if something requested is slow to arrive. */
export function Late() {
  const t = useTranslations('common')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateMs)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <p
      role="status"
      className="fixed right-4 bottom-[calc(var(--tabs)+16px)] z-50 rounded-8 bg-raised p-3 shadow-float"
    >
      {t('late')}
    </p>
  )
}
