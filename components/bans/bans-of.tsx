'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { useLastError } from '@/lib/client/use-last-error'
import { bansQuery } from '@/lib/client/bans/queries'
import { bansPath } from '@/lib/contract/routes'
import { ActingContext, type Viewer } from './ban-acting'
import { BanLine } from './ban-line'
import { useBanQuestion } from './use-ban-question'

/** Bans shown here; the list has all of them. */
const maxShown = 20

type BansOfProps = {
  /** The person, room or session. */
  of: { participant: string } | { room: string } | { session: string }
  viewer: Viewer
}

/** The bans of a person, a room or a session, those in force first; nothing if there are none. */
export function BansOf({ of, viewer }: BansOfProps) {
  const t = useTranslations('bans')
  const id = useId()
  const query = useQuery(bansQuery({ ...of, size: String(maxShown) }))
  const error = useLastError(query)
  const { ask, question, notice } = useBanQuestion(viewer)
  const acting = useMemo(() => ({ viewer, onAsk: ask }), [viewer, ask])
  const bans = query.data?.data ?? []
  if (error && !query.data) return <p className="text-12 text-warning">{t('notRead')}</p>
  if (bans.length === 0) return null
  return (
    <ActingContext value={acting}>
      <section aria-labelledby={id} className="mb-5">
        <h2 id={id} className="mb-1.5 flex items-baseline gap-2">
          {t('title')}
          <Link
            href={bansPath('session' in of ? {} : of)}
            prefetch={false}
            className="text-12 font-400 text-muted underline underline-offset-3 hover:text-strong"
          >
            {t('all')}
          </Link>
        </h2>
        {notice}
        <ul>
          {bans.map((ban) => (
            <BanLine key={ban.id} ban={ban} />
          ))}
        </ul>
        {question}
      </section>
    </ActingContext>
  )
}
