import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BrandMark, brandName } from '@/components/layout/brand-mark'
import { PageMessages } from '@/components/layout/page-messages'
import { pickTheme, themeCookie } from '@/components/layout/theme'
import { ThemeToggle } from '@/components/layout/theme-toggle'
import { ZoneKeeper } from '@/components/layout/zone-keeper'
import { version } from '@/package.json'

/** One narrow column, for pages before sign-in. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const [t, cookie] = await Promise.all([getTranslations('signIn'), cookies()])
  return (
    <PageMessages namespaces={['errors', 'faults', 'roles']}>
      <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] px-7 phone:px-5">
        <header className="flex min-h-16 items-center gap-[9px] text-14 font-640 text-strong">
          <BrandMark />
          {brandName}
          <span className="flex-1" />
          <ThemeToggle initial={pickTheme(cookie.get(themeCookie)?.value)} />
        </header>
        <main className="mx-auto w-full max-w-[352px] self-center pt-4 pb-12 phone:self-start">
          {children}
        </main>
        <footer className="flex min-h-16 items-center justify-between gap-3 text-12 text-faint">
          <span>{t('recorded')}</span>
          <span className="whitespace-nowrap">v{version}</span>
        </footer>
      </div>
      <ZoneKeeper />
    </PageMessages>
  )
}
