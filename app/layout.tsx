import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { densityCookie, pickDensity } from '@/components/ui/pick-density'
import { brandName } from '@/components/layout/brand-mark'
import { pickTheme, themeCookie } from '@/components/layout/theme'
import { inter, jetBrainsMono } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: brandName, template: `%s · ${brandName}` },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'dark light',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, t, cookie] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations('shell'),
    cookies(),
  ])
  const theme = pickTheme(cookie.get(themeCookie)?.value)
  return (
    <html
      lang={locale}
      data-density={pickDensity(cookie.get(densityCookie)?.value)}
      data-theme={theme === 'system' ? undefined : theme}
      // The texts of the last error page, for when even this layout breaks.
      data-broken-title={t('brokenTitle')}
      data-broken={t('broken')}
      data-reload={t('reload')}
      className={`${inter.variable} ${jetBrainsMono.variable}`}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider messages={{ common: messages.common, shell: messages.shell }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
