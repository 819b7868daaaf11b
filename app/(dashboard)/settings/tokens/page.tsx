import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
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
      <div className="px-gutter pt-4 pb-8">
        <h1>{t('title')}</h1>
        <p className="mt-1 mb-4 max-w-140 text-2">{t('intro')}</p>
        <TokenForm role={actor.role} />
        <div className="mt-6">
          <TokenList />
        </div>
      </div>
    </PageMessages>
  )
}
