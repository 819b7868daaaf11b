import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetUpForm } from '@/components/auth/set-up-form'
import { PageMessages } from '@/components/layout/page-messages'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('title') }
}

export default async function SetUpPage({ searchParams }: Query) {
  const [t, { token }] = await Promise.all([getTranslations('setUp'), searchParams])
  return (
    <PageMessages namespaces={['setUp']}>
      <h1 className="text-22 tracking-[-0.018em]">{t('title')}</h1>
      <p className="mt-1 text-muted">{t('intro')}</p>
      <SetUpForm token={typeof token === 'string' ? token : ''} />
    </PageMessages>
  )
}
