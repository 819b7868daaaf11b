'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { compositionQuery } from '@/lib/client/compositions/queries'
import type { CompositionRow } from '@/lib/contract/composition-list'
import type { Role } from '@/lib/contract/roles'
import { CompositionActs } from './composition-acts'
import { CompositionFacts } from './composition-facts'
import { FilmOrState } from './film-or-state'
import { useRoomName } from '@/components/ui/use-room-name'

type CompositionSheetProps = {
  id: string
  /** Its row, if the list has it. */
  row: CompositionRow | undefined
  role: Role
  onClose: () => void
}

/** One composition beside the list: the film, its facts and its acts. */
export function CompositionSheet({ id, row, role, onClose }: CompositionSheetProps) {
  const t = useTranslations('compositions')
  const { data, error, refetch } = useQuery(compositionQuery(id))
  const composition = data?.data.composition ?? row
  const roomName = useRoomName(composition ?? { room: null })
  return (
    <Sheet
      label={t('one')}
      heading={composition ? <bdi>{roomName}</bdi> : t('one')}
      onClose={onClose}
    >
      {composition ? (
        <div className="grid gap-4">
          <FilmOrState composition={composition} queue={data?.data.queue} role={role} />
          <CompositionFacts composition={composition} />
          <CompositionActs composition={composition} role={role} withPage onGone={onClose} />
        </div>
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="aspect-video h-auto w-full" />
      )}
    </Sheet>
  )
}
