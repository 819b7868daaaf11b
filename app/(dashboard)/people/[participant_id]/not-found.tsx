import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

export default function PersonNotFound() {
  const t = useTranslations('person')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href="/people" className={buttonClass()}>
          {t('toPeople')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
