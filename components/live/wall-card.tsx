'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo, useId } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Elapsed } from '@/components/ui/elapsed'
import { CardBody } from './card-body'
import { CardFacts } from './card-facts'
import { ElapsedRule } from './elapsed-rule'
import { PinButton } from './pin-button'
import { NextAct } from './next-act'
import { SelectBox } from './select-box'
import { useRoomName } from '@/components/ui/use-room-name'
import { sessionPath } from '@/lib/contract/routes'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type WallCardProps = {
  row: WallRow
  /** Whether the cursor of j and k is on it. */
  current: boolean
  slots: WallSlots | null
  onOpen: (id: string) => void
  onFocus: (id: string) => void
}

/** One live session. All cards have the same height, whatever happens in the room. */
export const WallCard = memo(function WallCard({ row, current, slots, ...on }: WallCardProps) {
  const t = useTranslations('live')
  const titleId = useId()
  const { session, state } = row
  const room = useRoomName(session)
  const path = sessionPath(session.id)
  const isOver = state === 'ended'
  return (
    <article
      aria-labelledby={titleId}
      data-row={session.id}
      data-cursor={current || undefined}
      tabIndex={-1}
      onFocus={() => on.onFocus(session.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) on.onOpen(session.id)
      }}
      className="wall-card"
    >
      <ElapsedRule row={row} />
      <div className="mt-1.5 flex h-9 items-center gap-1.5">
        <PinButton row={row} className="-ml-1.5 phone:-my-1 phone:-ml-2.5" />
        <h2 id={titleId} className="min-w-0 flex-1 text-15 leading-[18px] tracking-[-0.008em]">
          <Link
            href={path}
            prefetch={false}
            title={room}
            className={`line-clamp-2 [overflow-wrap:anywhere] underline-offset-3 hover:underline ${isOver ? 'text-faint' : 'text-strong'}`}
          >
            <bdi>{room}</bdi>
          </Link>
        </h2>
        {slots && session.active && <SelectBox session={session} />}
        {session.startedAt && !isOver && (
          <Elapsed
            since={session.startedAt}
            hours="always"
            className="flex-none pl-2 text-15 font-520 text-strong"
          />
        )}
      </div>
      <CardFacts row={row} />
      <CardBody row={row} slots={slots} />
      <div className="mt-1.5 -ml-2 flex items-center gap-0.5">
        {slots?.acts(row, 'card')}
        <span className="flex min-w-0 flex-1 justify-end">
          {slots && <NextAct row={row} nextAct={slots.nextAct} />}
        </span>
        <Link
          href={path}
          prefetch={false}
          aria-label={t('openRoom', { room })}
          className={buttonClass({ variant: 'quiet', size: 'act', className: '-mr-2 gap-1!' })}
        >
          <span className="phone:hidden">{t('open')}</span>
          <ChevronRight />
        </Link>
      </div>
    </article>
  )
})
