'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { useSeconds } from '@/components/ui/clock'
import { useRoomName } from '@/components/ui/use-room-name'
import { endMode } from '@/lib/client/modes/acts'
import { liveQuery } from '@/lib/client/live/queries'
import type { Mode } from '@/lib/contract/modes'

/** An imminent evacuation, with the button that cancels it. */
export function EvacuationAlert({ mode }: { mode: Mode }) {
  const t = useTranslations('safety.evacuation')
  const end = useMutation(endMode(useQueryClient()))
  const { data } = useQuery({ ...liveQuery(), enabled: false })
  const sessions = (data?.data.sessions ?? []).filter(({ roomId }) => roomId === mode.room_id)
  const inside = sessions.flatMap(({ people }) => people.filter(({ leftAt }) => leftAt === null))
  const room = useRoomName({ room: sessions[0]?.room ?? null, roomId: mode.room_id })
  const left = Date.parse(mode.acts_at ?? mode.until) - useSeconds()
  const seconds = Math.max(0, Math.ceil(left / 1_000))
  return (
    <div
      role="alert"
      className="pointer-events-auto flex w-[min(720px,100%)] animate-appear flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-danger bg-raised p-3.5 shadow-float"
    >
      <span aria-hidden="true" className="w-8 text-center text-22 font-600 text-danger tabular">
        {seconds}
      </span>
      <div className="min-w-48 flex-1">
        <p className="font-600 text-strong">
          {t.rich('title', { room: () => <bdi>{room}</bdi>, count: inside.length })}
        </p>
        <p className="text-12 text-muted">
          {t.rich('by', { name: () => <bdi>{mode.by.name}</bdi>, closed: String(mode.closed) })}
        </p>
        {end.error && <FailureNotice error={end.error} className="mt-2" />}
      </div>
      <Button
        variant="primary"
        pending={end.isPending}
        className="phone:h-11 phone:w-full"
        onClick={() => end.mutate({ roomId: mode.room_id, mode: mode.mode })}
      >
        {t('cancel')}
      </Button>
    </div>
  )
}
