import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsHead } from '@/components/settings/settings-head'
import { TokenForm } from '@/components/tokens/token-form'
import { TokenList } from '@/components/tokens/token-list'
import { requireActor } from '@/lib/server/auth/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') }
}

export default async function TokensPage() {
  const [t, actor] = await Promise.all([getTranslations('tokens'), requireActor()])
  return (
    <PageMessages namespaces={['tokens']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <TokenForm role={actor.role} />
      <div className="mt-6">
        <TokenList />
      </div>
    </PageMessages>
  )
}
