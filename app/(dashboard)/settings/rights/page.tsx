import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RightsTables } from '@/components/settings/rights-table'
import { SettingsHead } from '@/components/settings/settings-head'
import { requireActor } from '@/lib/server/auth/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rights'))('title') }
}

export default async function RightsPage() {
  const [t, { role }] = await Promise.all([getTranslations('rights'), requireActor()])
  return (
    <>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <RightsTables role={role} />
    </>
  )
}
