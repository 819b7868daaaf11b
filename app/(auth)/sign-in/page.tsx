import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/auth/sign-in-form'
import { safeCallback } from '@/components/auth/safe-callback'
import { SignedInAlready } from '@/components/auth/signed-in-already'
import { Notice } from '@/components/feedback/notice'
import { PageMessages } from '@/components/layout/page-messages'
import { demoAccounts } from '@/lib/contract/demo-accounts'
import { pageActor } from '@/lib/server/auth/page-actor'
import { env } from '@/lib/server/env'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

const places = [
  'overview',
  'live',
  'rooms',
  'sessions',
  'people',
  'recordings',
  'compositions',
  'audit',
  'settings',
] as const

const only = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The name of the page at a path of this app. */
async function placeOf(path: string): Promise<string> {
  const t = await getTranslations('shell.places')
  const place = places.find((name) => path.split(/[/?#]/)[1] === name)
  return place ? t(place) : path
}

export default async function SignInPage({ searchParams }: Query) {
  const [t, query, actor] = await Promise.all([
    getTranslations('signIn'),
    searchParams,
    pageActor(),
  ])
  const { NEXTAUTH_URL, ROOMWARDEN_SOURCE } = env()
  const callbackUrl = safeCallback(only(query.callbackUrl))
  return (
    <PageMessages namespaces={['signIn']}>
      <h1 className="text-22 tracking-[-0.018em]">{t('title')}</h1>
      <p className="mt-1 text-muted">
        {new URL(NEXTAUTH_URL).host} · {t(`source.${ROOMWARDEN_SOURCE}`)}
      </p>
      <p className="mt-3 text-muted">{t('about')}</p>
      {!actor && only(query.reason) === 'expired' && (
        <Notice tone="accent" className="mt-5">
          {t.rich('expired', { b: (chunks) => <b>{chunks}</b> })}
        </Notice>
      )}
      {actor ? (
        <SignedInAlready
          user={{ id: actor.userId, name: actor.name }}
          callbackUrl={callbackUrl}
          place={await placeOf(callbackUrl)}
        />
      ) : (
        <SignInForm
          callbackUrl={callbackUrl}
          accounts={ROOMWARDEN_SOURCE === 'simulator' ? demoAccounts : []}
        />
      )}
    </PageMessages>
  )
}
