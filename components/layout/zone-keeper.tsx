'use client'

import { useRouter } from 'next/navigation'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { preferenceCookies } from '@/lib/contract/preferences'
import { timeZoneCookie } from '@/lib/i18n/time-zone'
import { readCookie } from '../ui/read-cookie'
import { writeCookie } from '../ui/write-cookie'

/** Sends the browser's zone to the server at first and when it changes; a chosen zone stays. */
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
