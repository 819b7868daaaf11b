'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { timeZoneCookie } from '@/lib/i18n/time-zone'
import { writeCookie } from '../ui/write-cookie'

/** Tells the server the reader's zone the first time, and when they have travelled. */
export function ZoneKeeper() {
  const router = useRouter()
  const rendered = useTimeZone()
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!here || here === rendered) return
    writeCookie(timeZoneCookie, here)
    router.refresh()
  }, [rendered, router])
  return null
}
