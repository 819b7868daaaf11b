'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useRoomName } from '@/components/ui/use-room-name'
import type { Ban } from '@/lib/contract/bans'
import { displayName } from '@/lib/contract/display-name'
import type { banList } from '@/lib/contract/lists/bans'
import { roomPath } from '@/lib/contract/routes'
import { useActing } from './ban-acting'
import { BanActs } from './ban-acts'
import { BanEnd, TokensUntil } from './ban-end'
import { BanKept } from './ban-kept'
import { BanName, HangsOn } from './ban-name'

export const banStack = '"who until" auto "scope until" auto "kept acts" auto / minmax(0, 1fr) auto'

const cell = 'py-1.5! max-w-0 leading-[19px] phone:max-w-none phone:py-0!'

export function useBanCells(onOpen: (ban: Ban) => void) {
  return useMemo(
    (): Cells<Ban, typeof banList> => ({
      who: {
        cell: (ban) => <WhoCell ban={ban} onOpen={onOpen} />,
        area: 'who',
        className: cell,
      },
      scope: {
        cell: (ban) => <ScopeCell ban={ban} />,
        width: '14%',
        area: 'scope',
        className: `${cell} phone:text-12`,
      },
      until: {
        cell: (ban) => <BanEnd ban={ban} />,
        width: '168px',
        area: 'until',
        className: `${cell} phone:text-right phone:self-start!`,
      },
      reason: {
        cell: (ban) => <ReasonCell ban={ban} />,
        width: '13%',
        shed: 'narrow',
        className: cell,
      },
      by: {
        cell: (ban) => <ByCell ban={ban} />,
        width: '12%',
        shed: 'medium',
        className: cell,
      },
      kept: {
        cell: (ban) => (
          <>
            <BanKept ban={ban} />
            <TokensUntil ban={ban} />
          </>
        ),
        width: '18%',
        area: 'kept',
        className: cell,
      },
      acts: {
        cell: (ban) => <BanActs ban={ban} />,
        width: '1px',
        area: 'acts',
        className: 'phone:self-end!',
      },
    }),
    [onOpen],
  )
}

type WhoCellProps = { ban: Ban; onOpen: (ban: Ban) => void }

/** Opens the ban. A button, so that it works by keyboard and touch. */
function WhoCell({ ban, onOpen }: WhoCellProps) {
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => onOpen(ban)}
        className="flex max-w-full rounded-3 text-left hover:[&_bdi]:underline"
      >
        <BanName ban={ban} />
      </button>
      <p className="truncate pl-[26px] text-12 text-muted">
        <HangsOn ban={ban} />
      </p>
    </>
  )
}

export function ScopeCell({ ban: { room } }: { ban: Ban }) {
  const t = useTranslations('bans')
  const name = useRoomName({ room })
  if (!room) {
    return (
      <>
        <p className="text-strong">{t('everyRoom')}</p>
        <p className="text-12 text-muted phone:hidden">{t('account')}</p>
      </>
    )
  }
  return (
    <>
      <Link
        href={roomPath(room.id)}
        prefetch={false}
        title={name}
        className="block truncate underline-offset-3 hover:text-strong hover:underline"
      >
        <bdi>{name}</bdi>
      </Link>
      <p className="text-12 text-muted phone:hidden">{t('thisRoom')}</p>
    </>
  )
}

function ReasonCell({ ban: { reason, lifted } }: { ban: Ban }) {
  const t = useTranslations('bans')
  const lifting = lifted && displayName(lifted.reason)
  const { name, whole } = displayName(reason)
  return (
    <>
      <p title={whole ?? undefined} className="truncate">
        <bdi>{name}</bdi>
      </p>
      {lifting && (
        <p title={lifting.whole ?? undefined} className="truncate text-12 text-muted">
          {t.rich('liftedReason', { reason: () => <bdi>{lifting.name}</bdi> })}
        </p>
      )}
    </>
  )
}

function ByCell({ ban: { by, at } }: { ban: Ban }) {
  const t = useTranslations('bans')
  const { viewer } = useActing()
  return (
    <>
      <p className="truncate">
        <bdi>{by.name}</bdi> {by.id === viewer.id && t('you')}
      </p>
      <p className="truncate text-12 text-muted">
        <AbsoluteTime at={at} format="clock" />
      </p>
    </>
  )
}
