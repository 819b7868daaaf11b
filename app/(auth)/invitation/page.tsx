import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationForm } from '@/components/auth/invitation-form'
import { LinkRefused } from '@/components/auth/link-refused'
import { PageMessages } from '@/components/layout/page-messages'
import { invitedBy } from '@/lib/server/users/accept-invitation'

/** The address holds the credential, so no referrer is sent. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title'), referrer: 'no-referrer' }
}

/** Opening the link does not redeem it, so mail programs may prefetch it. */
export default async function InvitationPage({ searchParams }: PageProps<'/invitation'>) {
  const [t, { token }] = await Promise.all([getTranslations(), searchParams])
  const given = typeof token === 'string' ? token : ''
  const invited = await invitedBy(given)
  if (!invited) return <LinkRefused />
  const { email, name, role } = invited
  return (
    <PageMessages namespaces={['invitation', 'feedback']}>
      <h1 className="text-22 tracking-[-0.018em]">{t('invitation.title')}</h1>
      <p className="mt-1 text-muted">{t('invitation.intro', { role: t(`roles.${role}`) })}</p>
      <InvitationForm token={given} email={email} name={name} />
    </PageMessages>
  )
}
