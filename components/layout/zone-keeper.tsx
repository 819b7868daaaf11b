'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { preferenceCookies } from '@/lib/contract/preferences'
import { timeZoneCookie } from '@/lib/i18n/time-zone'
import { readCookie } from '../ui/read-cookie'
import { writeCookie } from '../ui/write-cookie'

/** Tells the server the zone the reader is in, at first and on travels; one they chose stays. */
export function ZoneKeeper() {
  const router = useRouter()
  const rendered = useTimeZone()
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!here || here === rendered) return
    if (readCookie(preferenceCookies.timeZone) !== null) return
    writeCookie(timeZoneCookie, here)
    router.refresh()
  }, [rendered, router])
  return null
}
