import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { buttonClass } from '@/components/ui/button'
import { homePath } from '@/lib/contract/routes'

export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <main className="grid min-h-[70dvh] place-content-center">
      <Empty
        title={t('notFoundTitle')}
        action={
          // A full page load, since the dashboard sets its clock from its own document.
          <a href={homePath()} className={buttonClass({ variant: 'outline' })}>
            {t('goToLive')}
          </a>
        }
      >
        <p>{t('notFound')}</p>
      </Empty>
    </main>
  )
}
