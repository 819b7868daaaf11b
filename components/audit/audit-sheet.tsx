'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { PutActIn } from '@/components/feedback/put-act-in'
import { InCases } from '@/components/feedback/in-cases'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { auditDetailQuery } from '@/lib/client/audit/queries'
import type { AuditDetailAnswer } from '@/lib/contract/audit'
import { ActSentence } from './act-sentence'
import { ActionName } from './action-name'
import { AimedAt } from './aimed-at'
import { AuditFacts } from './audit-facts'
import { ChainRows } from './chain-rows'
import { SeenOfObject } from './seen-of-object'

type AuditSheetProps = { auditId: string; viewerId: string; onClose: () => void }

/** One act with everything that the trail has about it. */
export function AuditSheet({ auditId, viewerId, onClose }: AuditSheetProps) {
  const t = useTranslations('audit')
  const { data, error, refetch } = useQuery(auditDetailQuery(auditId))
  return (
    <Sheet
      label={t('sheet')}
      heading={data ? <ActionName action={data.entry.action} /> : t('sheet')}
      onClose={onClose}
    >
      {data ? (
        <Act data={data} viewerId={viewerId} />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Sheet>
  )
}

type ActProps = { data: AuditDetailAnswer['data']; viewerId: string }

function Act({ data: { rows, objectReceipt, ...act }, viewerId }: ActProps) {
  const t = useTranslations('audit')
  const { entry } = act
  return (
    <>
      <p className="mb-3 [overflow-wrap:anywhere] text-muted">
        <ActSentence entry={entry} />
      </p>
      <InCases of={`act:${entry.auditId}`} titled className="mb-3" />
      <PutActIn entry={entry} />
      <AuditFacts entry={entry} rows={rows} />
      <AimedAt {...act} viewerId={viewerId} />
      {objectReceipt && <SeenOfObject receipt={objectReceipt} />}
      {entry.repeats !== null && (
        <p className="mt-3 text-12 text-muted">{t('repeatsOf', { count: entry.repeats })}</p>
      )}
      {entry.outcome === 'open' && <p className="mt-3 text-12 text-warning">{t('stillOpen')}</p>}
      <h3 className="mt-6 mb-1.5 text-13 font-600 text-strong">{t('chain')}</h3>
      <ChainRows rows={rows} />
    </>
  )
}

function Waiting() {
  const t = useTranslations('audit')
  return (
    <div aria-busy="true" className="grid gap-3 pt-2">
      <span className="sr-only">{t('reading')}</span>
      {['w-52', 'w-40', 'w-60', 'w-44', 'w-48'].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  )
}
