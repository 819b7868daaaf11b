import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkRefused } from '@/components/auth/link-refused'
import { ResetForm } from '@/components/auth/reset-form'
import { PageMessages } from '@/components/layout/page-messages'
import { resettable } from '@/lib/server/users/accept-reset'

/** The address holds the credential, so no referrer is sent. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('title'), referrer: 'no-referrer' }
}

/** Opening the link does not redeem it, so mail programs may prefetch it. */
export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const [t, { token }] = await Promise.all([getTranslations('reset'), searchParams])
  const given = typeof token === 'string' ? token : ''
  const account = await resettable(given)
  if (!account) return <LinkRefused />
  return (
    <PageMessages namespaces={['reset', 'invitation', 'feedback']}>
      <h1 className="text-22 tracking-[-0.018em]">{t('title')}</h1>
      <p className="mt-1 text-muted">{t('intro', { email: account.email })}</p>
      <ResetForm token={given} email={account.email} />
    </PageMessages>
  )
}
