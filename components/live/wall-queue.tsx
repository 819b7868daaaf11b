'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { useRoomName } from '@/components/ui/use-room-name'
import type { WallRow } from './wall-rows'

type WallQueueProps = {
  /** When the view was frozen (ISO 8601). */
  since: string
  waiting: WallRow[]
  ended: number
  onShow: () => void
}

/** As many as fit on a line; the rest is counted. */
const named = 6

/** The queued changes behind a frozen view, and the button that applies them. */
export function WallQueue({ since, waiting, ended, onShow }: WallQueueProps) {
  const t = useTranslations('live')
  const count = waiting.length
  return (
    <div className="mx-gutter mb-3 flex h-9 items-center rounded-5 bg-accent-tint pr-1.5 pl-3 text-12 text-muted phone:h-12">
      <span
        role="status"
        className="text-13 whitespace-nowrap not-empty:mr-3 [&_b]:font-600 [&_b]:text-strong"
      >
        {count > 0 && t.rich('newOnes', { count, b: (chunks) => <b>{chunks}</b> })}
      </span>
      <span className="min-w-0 flex-1 truncate">
        {t.rich('heldSince', { time: () => <AbsoluteTime at={since} format="seconds" /> })}
        {waiting.slice(0, named).map(({ session }) => (
          <NewRoom key={session.id} session={session} />
        ))}
        {count === 0 && ended === 0 && <Part>{t('nothingNew')}</Part>}
        {ended > 0 && <Part>{t('endedOnes', { count: ended })}</Part>}
      </span>
      {count + ended > 0 && (
        <Button
          size="sm"
          onClick={onShow}
          className="ml-3 h-6.5! border-accent! bg-accent-tint! text-strong! phone:h-11!"
        >
          {count > 0 ? t('show', { count }) : t('dropEnded', { count: ended })}
        </Button>
      )}
    </div>
  )
}

function NewRoom({ session }: Pick<WallRow, 'session'>) {
  const name = useRoomName(session)
  return (
    <Part>
      <bdi>{name}</bdi>
    </Part>
  )
}

function Part({ children }: { children: React.ReactNode }) {
  return (
    <>
      <span className="text-faint"> · </span>
      {children}
    </>
  )
}
