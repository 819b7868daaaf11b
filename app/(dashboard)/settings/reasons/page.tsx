import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { ReasonsForm } from '@/components/settings/reasons-form'
import { SettingsHead } from '@/components/settings/settings-head'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readSettings } from '@/lib/server/settings/read-settings'

/** The default reasons of a kick. */
const usual = ['disruption', 'abuse', 'spam', 'wrongRoom'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reasons'))('title') }
}

export default async function ReasonsPage() {
  const [t, words, { role }] = await Promise.all([
    getTranslations('reasons'),
    getTranslations('kick'),
    requireActor(),
  ])
  if (!can(role, 'settings.manage'))
    return <NoPermission role={role} permission="settings.manage" />
  return (
    <PageMessages namespaces={['reasons']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <ReasonsForm initial={await readSettings()} usual={usual.map((word) => words(word))} />
    </PageMessages>
  )
}
