import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { peoplePath } from '@/lib/contract/routes'

export default function PersonNotFound() {
  const t = useTranslations('person')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href={peoplePath()} className={buttonClass()}>
          {t('toPeople')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
