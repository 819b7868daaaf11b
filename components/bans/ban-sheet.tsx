'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { banQuery } from '@/lib/client/bans/queries'
import type { Ban } from '@/lib/contract/bans'
import { personPath, sessionPath } from '@/lib/contract/routes'
import { BanActs } from './ban-acts'
import { BanEnd, TokensUntil } from './ban-end'
import { BanKept } from './ban-kept'
import { BanName } from './ban-name'
import { ScopeCell } from './ban-columns'

/** One ban in full: its value, why, by whom, and how it ended. */
export function BanSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('bans')
  const { data, error, refetch } = useQuery(banQuery(id))
  return (
    <Sheet
      label={t('sheet')}
      heading={data ? <BanName ban={data} /> : t('sheet')}
      onClose={onClose}
    >
      {data ? (
        <BanFacts ban={data} />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Sheet>
  )
}

function BanFacts({ ban }: { ban: Ban }) {
  const t = useTranslations('bans')
  const { participant_id: person, session_id: session, lifted } = ban
  const at = (time: string) => <AbsoluteTime at={time} format="stamp" className="text-muted" />
  const link = 'underline underline-offset-3 hover:text-strong'
  const facts = [
    { id: 'until', label: t('until'), value: <BanEnd ban={ban} /> },
    {
      id: 'hangsOn',
      label: t('hangsOnWhat'),
      value: (
        <>
          <p className="text-muted">{t(`kinds.${ban.kind}`, { path: ban.path ?? '' })}</p>
          <code className="block max-h-40 overflow-y-auto text-12 [overflow-wrap:anywhere]">
            <bdi>{ban.identity}</bdi>
          </code>
        </>
      ),
    },
    { id: 'scope', label: t('scope'), value: <ScopeCell ban={ban} /> },
    { id: 'reason', label: t('reason'), value: <bdi>{ban.reason}</bdi> },
    {
      id: 'by',
      label: t('by'),
      value: (
        <>
          <bdi>{ban.by.name}</bdi> {at(ban.at)}
        </>
      ),
    },
    { id: 'kept', label: t('kept.title'), value: <BanKept ban={ban} /> },
    ban.state === 'active' && {
      id: 'tokens',
      label: t('tokens'),
      value: (
        <>
          <TokensUntil ban={ban} />
          <p className="text-12 text-muted">
            {t(ban.tokens_until === null ? 'tokensUnknown' : 'tokensElsewhere')}
          </p>
        </>
      ),
    },
    lifted && {
      id: 'lifted',
      label: t('end.lifted'),
      value: (
        <>
          <bdi>{lifted.reason}</bdi> <bdi>{lifted.by.name}</bdi> {at(lifted.at)}
        </>
      ),
    },
    person && {
      id: 'person',
      label: t('madeOn'),
      value: (
        <>
          <Link href={personPath(person)} prefetch={false} className={link}>
            {t('openPerson')}
          </Link>{' '}
          {session && (
            <Link href={sessionPath(session)} prefetch={false} className={link}>
              {t('openSession')}
            </Link>
          )}
        </>
      ),
    },
  ].filter((fact) => fact !== null && fact !== '' && fact !== false)
  return (
    <>
      <Facts facts={facts} />
      <div className="mt-4 -ml-2 flex">
        <BanActs ban={ban} />
      </div>
    </>
  )
}

function Waiting() {
  return (
    <div aria-busy="true" className="grid gap-3 pt-2">
      {['w-52', 'w-40', 'w-60', 'w-44'].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  )
}
