'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { localeCookie, localeNames, locales } from '@/lib/i18n/locales'
import { writeCookie } from '../ui/write-cookie'

/** Switches to the next language; input on the page is kept. */
export function LanguageToggle() {
  const t = useTranslations('shell')
  const router = useRouter()
  const locale = useLocale()
  const next = locales[(locales.indexOf(locale) + 1) % locales.length] ?? locale
  const label = t('languageChange', {
    language: localeNames[locale].name,
    next: localeNames[next].name,
  })
  return (
    <button
      type="button"
      title={label}
      onClick={() => {
        writeCookie(localeCookie, next)
        router.refresh()
      }}
      className="flex h-icon items-center gap-1.5 rounded-5 px-1.5 text-12 whitespace-nowrap text-muted eased hover:bg-hover hover:text-strong phone:hidden"
    >
      <Languages className="size-3.5!" />
      <span aria-hidden="true">{localeNames[locale].short}</span>
      <span className="sr-only">{label}</span>
    </button>
  )
}
