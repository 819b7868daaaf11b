import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsHead } from '@/components/settings/settings-head'
import { TelnyxPanel } from '@/components/settings/telnyx-panel'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { telnyxStatus } from '@/lib/server/settings/telnyx-status'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('telnyx'))('title') }
}

export default async function TelnyxPage() {
  const [t, { role }] = await Promise.all([getTranslations('telnyx'), requireActor()])
  if (!can(role, 'settings.manage'))
    return <NoPermission role={role} permission="settings.manage" />
  return (
    <PageMessages namespaces={['telnyx']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <TelnyxPanel initial={telnyxStatus()} />
    </PageMessages>
  )
}
