import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { roomsPath } from '@/lib/contract/routes'
import { buttonClass } from '../ui/button'

/** Where there is nothing yet: a room is made, or a link into one handed out, among the rooms. */
export function FirstStep() {
  const t = useTranslations('common')
  return (
    <Link href={roomsPath()} prefetch={false} className={buttonClass({ variant: 'outline' })}>
      {t('firstStep')}
    </Link>
  )
}
