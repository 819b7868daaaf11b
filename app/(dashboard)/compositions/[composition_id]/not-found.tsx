import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { compositionsPath } from '@/lib/contract/routes'

export default function CompositionNotFound() {
  const t = useTranslations('compositions')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href={compositionsPath()} className={buttonClass()}>
          {t('toList')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
