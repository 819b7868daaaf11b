import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { roomsPath } from '@/lib/contract/routes'

export default function RoomNotFound() {
  const t = useTranslations('room')
  return (
    <Empty
      title={t('notFoundTitle')}
      action={
        <Link href={roomsPath()} className={buttonClass()}>
          {t('toRooms')}
        </Link>
      }
    >
      {t('notFoundText')}
    </Empty>
  )
}
