import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

export default function RecordingNotFound() {
  const t = useTranslations('recordings')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href="/recordings" className={buttonClass()}>
          {t('toList')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
