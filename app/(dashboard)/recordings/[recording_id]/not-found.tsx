import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { recordingsPath } from '@/lib/contract/routes'

export default function RecordingNotFound() {
  const t = useTranslations('recordings')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href={recordingsPath()} className={buttonClass()}>
          {t('toList')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
