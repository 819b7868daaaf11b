import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { IdentityForm } from '@/components/identity/identity-form'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsHead } from '@/components/settings/settings-head'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('title') }
}

export default async function IdentityPage() {
  const [t, { role }] = await Promise.all([getTranslations('identity'), requireActor()])
  if (!can(role, 'settings.manage'))
    return <NoPermission role={role} permission="settings.manage" />
  return (
    <PageMessages namespaces={['identity']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <IdentityForm />
    </PageMessages>
  )
}
