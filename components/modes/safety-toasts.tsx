'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { serverNow } from '@/components/ui/clock'
import { onDemand } from '@/components/ui/on-demand'
import { useRoomName } from '@/components/ui/use-room-name'
import { safetyQuery } from '@/lib/client/safety/queries'
import { useSetAside } from '@/lib/client/safety/set-aside'
import { displayName } from '@/lib/contract/display-name'
import { sessionPath } from '@/lib/contract/routes'
import type { BanMark } from '@/lib/contract/safety'
import { StillThere } from './still-there'

const ToastRegion = onDemand(
  () => import('@/components/ui/toast').then((file) => file.ToastRegion),
  () => null,
)

/** The pages themselves show what happened longer than this before the tab was opened; ms. */
const newsMs = 60_000

/** More at once would cover the page. */
const maxShown = 3

/**
 * Announces, once per tab, watched participants who join and banned ones whom no kick removed. Each
 * stays until somebody closes it: a moderator may be looking elsewhere.
 */
export function SafetyToasts() {
  const t = useTranslations('safety')
  const { data } = useQuery(safetyQuery(null))
  const { ids, setAside } = useSetAside()
  const [since] = useState(() => serverNow() - newsMs)
  const news = (data?.marks ?? []).filter((mark) => isNews(mark, since) && !ids.has(idOf(mark)))
  if (news.length === 0) return null
  return (
    <ToastRegion
      label={t('news')}
      duration={Infinity}
      items={news.slice(0, maxShown).map((mark) => ({
        id: idOf(mark),
        title: mark.watch ? <Announced mark={mark} /> : <StillThere mark={mark} />,
        detail: <Why mark={mark} />,
        action: (
          <Link
            href={sessionPath(mark.session_id, { participant: mark.participant_id })}
            onClick={() => setAside(idOf(mark))}
            className="mt-1 inline-block text-12 underline underline-offset-3 hover:text-strong"
          >
            {t('openSession')}
          </Link>
        ),
      }))}
      onClose={setAside}
    />
  )
}

const idOf = ({ state, ban_id, participant_id }: BanMark) =>
  `news ${state} ${ban_id} ${participant_id}`

function isNews({ watch, state, last_at: at }: BanMark, since: number): boolean {
  const isAnnounced = watch ? state === 'seen' : state === 'still_there'
  return isAnnounced && Date.parse(at) > since
}

function Announced({ mark: { name, room } }: { mark: BanMark }) {
  const t = useTranslations('safety')
  const common = useTranslations('common')
  const roomName = useRoomName({ room })
  return t.rich('announced', {
    b: (chunks) => <b className="font-600">{chunks}</b>,
    who: () => <bdi>{displayName(name).name ?? common('noName')}</bdi>,
    room: () => <bdi>{roomName}</bdi>,
  })
}

function Why({ mark: { reason, by } }: { mark: BanMark }) {
  const t = useTranslations('safety')
  return t.rich('why', {
    reason: () => <bdi>{displayName(reason).name}</bdi>,
    name: () => <bdi>{by.name}</bdi>,
  })
}
