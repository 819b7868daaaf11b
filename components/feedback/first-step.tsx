import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { roomsPath } from '@/lib/contract/routes'
import { buttonClass } from '../ui/button'

/**
 * The first step on an empty account: a link to the rooms, where a room or a join link is created.
 */
export function FirstStep() {
  const t = useTranslations('common')
  return (
    <Link href={roomsPath()} prefetch={false} className={buttonClass({ variant: 'outline' })}>
      {t('firstStep')}
    </Link>
  )
}
