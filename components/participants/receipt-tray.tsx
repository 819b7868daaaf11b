'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useFrozenView } from '@/components/data-table/use-frozen-view'
import { useKeptFocus } from '@/components/data-table/use-kept-focus'
import { StatusShape } from '@/components/ui/status-shape'
import { usePhone } from '@/components/ui/use-phone'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useActFailures } from '@/lib/client/sessions/act-failures'
import type { LiveSession } from '@/lib/contract/live'
import { actEntries, keptEntries, type ActEntry } from './act-entries'
import { ActFailures } from './act-failures'
import { DockHead } from './dock'
import { entryShape } from './entry-shape'
import { FailureAlert, FailureHead } from './failure-head'
import { personRows } from './person-row'
import { ReceiptEntry } from './receipt-entry'
import { useKeptEnd } from './use-kept-end'
import type { ParticipantActs } from './use-participant-acts'

type ReceiptTrayProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  /** ISO 8601, server's clock: acts since then are listed. */
  since: string
  viewerId: string
  /** False for roles that may only read, and after the session ended. */
  canAct: boolean
  acts: ParticipantActs
  /** Opens the dialog before the session is ended again. */
  onAskToEnd: (button: HTMLElement) => void
}

/** The receipts of everything the user did here, docked at the end of the page. */
export function ReceiptTray(props: ReceiptTrayProps) {
  const { session, receipts, since, viewerId, canAct, acts, onAskToEnd } = props
  const entries = useMemo(
    () => actEntries(receipts, { viewerId, since, isReachable: reachableIn(session) }),
    [receipts, viewerId, since, session],
  )
  const phone = usePhone()
  const [open, setOpen] = useTrayOpen(entries[0], phone)
  const rows = useMemo(() => (open ? personRows(session, receipts) : []), [open, session, receipts])
  const { frozen, handlers } = useFrozenView(session.id, () => entries)
  const keptEnd = useKeptEnd(frozen !== null)
  const keptFocus = useKeptFocus()
  const t = useTranslations('participants')
  const failures = useActFailures(receipts).filter(
    ({ request }) => request.sessionId === session.id,
  )
  const isBelow = failures.length > 0 && (open || !phone)
  if (entries.length === 0 && failures.length === 0) return null
  return (
    <section
      {...keptFocus}
      aria-label={t('receipts')}
      className="fixed right-2.5 bottom-3.5 z-20 w-78 animate-appear overflow-hidden rounded-8 bg-raised shadow-float outline-none [--shape-ground:var(--bg-raised)] rail:sticky rail:right-auto rail:bottom-[calc(var(--tabs)+8px)] rail:mx-gutter rail:my-2 rail:w-auto phone:static rail:[body:has([data-selection])_&]:bottom-[72px] phone:[body:has([data-selection])_&]:hidden"
    >
      {isBelow && (
        <div className="max-h-[44dvh] overflow-y-auto p-3.5">
          <ActFailures failures={failures} sessions={[session]} />
        </div>
      )}
      {failures.length > 0 && !isBelow && <FailureAlert failures={failures} sessions={[session]} />}
      <DockHead open={open} onToggle={setOpen}>
        {failures.length > 0 && !isBelow ? (
          <FailureHead failures={failures} sessions={[session]} />
        ) : (
          <TrayHead entries={entries} />
        )}
      </DockHead>
      {open && (
        <ul
          {...handlers}
          {...keptEnd}
          tabIndex={0}
          className="max-h-[min(44dvh,380px)] overflow-y-auto px-3.5 -outline-offset-2! phone:max-h-[32dvh]"
        >
          {(frozen ? keptEntries(frozen, entries) : entries).map((entry) => (
            <ReceiptEntry
              key={entry.id}
              entry={entry}
              rows={rows}
              viewerId={viewerId}
              canAct={canAct}
              acts={acts}
              onAskToEnd={onAskToEnd}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function reachableIn({ active, people }: LiveSession) {
  const inside = new Set(people.flatMap(({ id, leftAt }) => (active && leftAt === null ? id : [])))
  return ({ participantId }: SeenReceipt) =>
    participantId === null ? active : inside.has(participantId)
}

/**
 * An act on several opens it, since no row shows its total; after an act on one, which its row
 * shows, it stays as the user left it. On a phone, where it would cover rows, only the user opens
 * it.
 */
function useTrayOpen(
  newest: ActEntry | undefined,
  phone: boolean,
): [boolean, (open: boolean) => void] {
  const [choice, setChoice] = useState<{ sentAt: string; open: boolean } | null>(null)
  const sentAt = newest?.receipts[0]?.sentAt ?? ''
  const several = !phone && (newest?.receipts.length ?? 0) > 1
  const open = choice && (choice.sentAt >= sentAt || !several) ? choice.open : several
  return [open, (to) => setChoice({ sentAt, open: to })]
}

function TrayHead({ entries }: { entries: ActEntry[] }) {
  const t = useTranslations('participants')
  const [newest] = entries
  const left = entries.reduce((sum, { remaining }) => sum + remaining.length, 0)
  const style =
    left > 0 ? { shape: 'trouble' as const, tone: 'text-danger' } : newest && entryShape(newest)
  return (
    <>
      {style && <StatusShape shape={style.shape} className={style.tone} />}
      <span className="font-600 text-strong">{t('receiptCount', { count: entries.length })}</span>
      {left > 0 && (
        <span className="text-12 text-danger">{t('receiptsLeft', { count: left })}</span>
      )}
    </>
  )
}
