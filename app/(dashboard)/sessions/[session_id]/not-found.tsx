import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { buttonClass } from '@/components/ui/button'
import { livePath } from '@/lib/contract/routes'

export default function SessionNotFound() {
  const t = useTranslations('session')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href={livePath()} className={buttonClass()}>
          {t('toLive')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
