import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { preferenceCookies } from '@/lib/contract/preferences'
import { formats } from './formats'
import { localeCookie, pickLocale } from './locales'
import { pickTimeZone, timeZoneCookie } from './time-zone'

/** Words, formats and zone of one request. */
export default getRequestConfig(async () => {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  const locale = pickLocale(cookie.get(localeCookie)?.value, header.get('accept-language'))
  // The zone that the reader chose, else the one that their browser is in.
  const zone = cookie.get(preferenceCookies.timeZone) ?? cookie.get(timeZoneCookie)
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return {
    locale,
    messages,
    formats,
    timeZone: pickTimeZone(zone?.value),
    now: new Date(),
  }
})
