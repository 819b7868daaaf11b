import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { JoinLinkForm } from '@/components/settings/join-link-form'
import { SettingsHead } from '@/components/settings/settings-head'
import { TokenIdentity } from '@/components/settings/token-identity'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readSettings } from '@/lib/server/settings/read-settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('joinLink'))('title') }
}

export default async function JoinLinkPage() {
  const [t, { role }] = await Promise.all([getTranslations('joinLink'), requireActor()])
  if (!can(role, 'settings.manage'))
    return <NoPermission role={role} permission="settings.manage" />
  const initial = await readSettings()
  return (
    <PageMessages namespaces={['joinLink']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <JoinLinkForm initial={initial} />
      <TokenIdentity initial={initial} />
    </PageMessages>
  )
}
