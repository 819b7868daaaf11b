import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { CopyPanel } from '@/components/settings/copy-panel'
import { HistoryMonths } from '@/components/settings/history-months'
import { SettingsHead } from '@/components/settings/settings-head'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readMirrorStatus } from '@/lib/server/mirror/read-status'
import { readSettings } from '@/lib/server/settings/read-settings'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('copy'))('title') }
}

export default async function CopyPage() {
  const [t, { role }, status, settings] = await Promise.all([
    getTranslations('copy'),
    requireActor(),
    readMirrorStatus(),
    readSettings(),
  ])
  return (
    <PageMessages namespaces={['copy']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <CopyPanel initial={status} role={role} />
      <HistoryMonths initial={settings} role={role} />
    </PageMessages>
  )
}
