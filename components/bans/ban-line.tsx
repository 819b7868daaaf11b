'use client'

import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/ui/use-room-name'
import { flappingRemovals, type Ban } from '@/lib/contract/bans'
import { displayName } from '@/lib/contract/display-name'
import { BanActs } from './ban-acts'
import { BanEnd } from './ban-end'
import { BanName } from './ban-name'
import { LastTry } from './ban-kept'

/**
 * One ban on the page of its person, room or session: whom, from where, why, until when, and
 * whether it held.
 */
export function BanLine({ ban }: { ban: Ban }) {
  const t = useTranslations('bans')
  const room = useRoomName(ban)
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <BanName ban={ban} />
          <p className="truncate text-12 text-muted">
            {t.rich('line', {
              scope: ban.room_id === null ? t('everyRoom') : room,
              reason: displayName(ban.reason).name ?? '',
              name: ban.by.name,
              b: (chunks) => <bdi>{chunks}</bdi>,
            })}
          </p>
        </div>
        <div className="text-right">
          <BanEnd ban={ban} />
        </div>
      </div>
      {ban.last && (
        <div className="mt-0.5">
          {ban.enforced > 0 && (
            <p className="text-12 text-muted">
              {t('removedAgain', { count: ban.enforced })}
              {ban.last_minute >= flappingRemovals && ` ${t('kept.flapping')}`}
            </p>
          )}
          <LastTry last={ban.last} />
        </div>
      )}
      <BanActs ban={ban} />
    </li>
  )
}
