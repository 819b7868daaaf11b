import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/auth/sign-in-form'
import { safeCallback } from '@/components/auth/safe-callback'
import { Notice } from '@/components/feedback/notice'
import { PageMessages } from '@/components/layout/page-messages'
import { demoAccounts } from '@/lib/contract/demo-accounts'
import { env } from '@/lib/server/env'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

const only = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export default async function SignInPage({ searchParams }: Query) {
  const [t, query] = await Promise.all([getTranslations('signIn'), searchParams])
  const { NEXTAUTH_URL, ROOMWARDEN_SOURCE } = env()
  return (
    <PageMessages namespaces={['signIn']}>
      <h1 className="text-22 tracking-[-0.018em]">{t('title')}</h1>
      <p className="mt-1 text-2">
        {new URL(NEXTAUTH_URL).host} · {t(`source.${ROOMWARDEN_SOURCE}`)}
      </p>
      {only(query.reason) === 'expired' && (
        <Notice tone="accent" className="mt-5">
          {t.rich('expired', { b: (chunks) => <b>{chunks}</b> })}
        </Notice>
      )}
      <SignInForm
        callbackUrl={safeCallback(only(query.callbackUrl))}
        accounts={ROOMWARDEN_SOURCE === 'simulator' ? demoAccounts : []}
      />
    </PageMessages>
  )
}
