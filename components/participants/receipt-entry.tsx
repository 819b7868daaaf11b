'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { AcknowledgeButton } from '@/components/feedback/acknowledge-button'
import { AimedPlace, type Aim } from '@/components/feedback/aimed-place'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { SeenBy } from '@/components/feedback/seen-by'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { onDemand } from '@/components/ui/on-demand'
import { PersonName } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { isUnderWay } from '@/lib/contract/in-flight'
import type { ActEntry } from './act-entries'
import { entryShape } from './entry-shape'
import { groupOutcome, type GroupOutcome } from './group-outcome'
import { groupWords } from './group-words'
import { PeopleNamed } from './people-named'
import type { PersonRow } from './person-row'
import type { ParticipantActs } from './use-participant-acts'

const KeptOut = onDemand(
  () => import('./kept-out'),
  () => null,
)

type ReceiptEntryProps = {
  entry: ActEntry
  rows: PersonRow[]
  viewerId: string
  canAct: boolean
  acts: ParticipantActs
  onAskToEnd: (button: HTMLElement) => void
}

/** One act of the user: its outcome, the people for whom it failed, retry and undo. */
export function ReceiptEntry({ entry, rows, viewerId, canAct, ...on }: ReceiptEntryProps) {
  const group = groupOutcome(entry.receipts)
  const [only] = entry.receipts
  return (
    <li className="border-t border-line py-2.5">
      {group && <Several entry={entry} group={group} rows={rows} />}
      {!group && only && <One receipt={only} rows={rows} viewerId={viewerId} />}
      {!group && only?.act === 'kick' && only.participantId !== null && (
        <KeptOut sessionId={only.sessionId} participantId={only.participantId} />
      )}
      {canAct && <EntryActs {...on} entry={entry} rows={rows} />}
    </li>
  )
}

function One({ receipt, rows, viewerId }: { receipt: SeenReceipt } & Named) {
  const t = useTranslations('participants')
  const row = rows.find(({ person }) => person.id === receipt.participantId)
  return (
    <>
      {row ? (
        <PersonName name={row.claim.name} id={row.person.id} size="xs" />
      ) : (
        <span className="text-strong">{t('wholeSession')}</span>
      )}
      <ReceiptLine receipt={receipt} viewerId={viewerId} className="mt-0.5 text-12" />
      {receipt.acknowledged && (
        <p className="text-12">
          <SeenBy acknowledged={receipt.acknowledged} viewerId={viewerId} />
        </p>
      )}
    </>
  )
}

type Named = { rows: PersonRow[]; viewerId: string }
type SeveralProps = { entry: ActEntry; group: GroupOutcome; rows: PersonRow[] }

function Several({ entry, group, rows }: SeveralProps) {
  const t = useTranslations('participants')
  const format = useFormatter()
  const words = groupWords(group).map(({ key, ...values }) => t(key, values))
  const left = rowsOf(entry.remaining, rows)
  const { shape, tone } = entryShape(entry)
  const sentAt = entry.receipts[0]?.sentAt
  return (
    <>
      <p className="flex items-start gap-2">
        <StatusShape shape={shape} className={`mt-1 ${tone}`} />
        <span className="min-w-0 flex-1">
          <b className="font-600 text-strong">{t('groupAct', { act: verbOf(group) })}</b>{' '}
          {format.list(words, { type: 'unit' })}
        </span>
        {sentAt && <AbsoluteTime at={sentAt} format="clock" className="text-12 text-faint" />}
      </p>
      {left.length > 0 && <PeopleNamed rows={left} />}
    </>
  )
}

function verbOf({ act }: GroupOutcome): 'kick' | 'mute' | 'unmute' {
  return act === 'kick' || act === 'mute' ? act : 'unmute'
}

type EntryActsProps = Pick<ReceiptEntryProps, 'entry' | 'rows' | 'acts' | 'onAskToEnd'>

function EntryActs({ entry, rows, ...on }: EntryActsProps) {
  const { retry, undo } = useAims({ entry, rows, ...on })
  const isWaiting = (ids: string[]) =>
    rows.some(({ person, receipt }) => ids.includes(person.id) && receipt && isUnderWay(receipt))
  return (
    <p className="mt-1.5 flex flex-wrap gap-2 empty:hidden">
      <AimedPlace aim={retry} isWaiting={isWaiting} variant="outline" />
      <AimedPlace aim={undo} isWaiting={isWaiting} variant="outline" />
      <AcknowledgeButton receipts={entry.receipts.filter((own) => isAsking(own, entry))} />
    </p>
  )
}

/** A superseded act offers nothing. */
function isAsking(receipt: SeenReceipt, { remaining }: ActEntry): boolean {
  return receipt.acknowledged !== null || remaining.includes(receipt)
}

/** Retries the failed targets, and undoes the others. Every target is named. */
function useAims({ entry, rows, acts, onAskToEnd }: EntryActsProps) {
  const t = useTranslations('participants')
  const { act, remaining, undoable } = entry
  const named = remaining.filter(({ participantId }) => participantId !== null)
  const failed = rowsOf(named, rows)
  const muted = rowsOf(undoable, rows)
  const retryEnd = { verb: t('retryEnd'), at: [], asks: true, run: onAskToEnd }
  return {
    retry:
      act === 'end' && remaining.length > 0
        ? retryEnd
        : aimAt(failed, t('retry', { act }), () => acts.retry(named)),
    undo: aimAt(muted, t('undoMute'), () => acts.on('unmute', muted)),
  }
}

function aimAt(rows: PersonRow[], verb: string, run: () => void): Aim | null {
  const at = rows.map(({ person, claim }) => ({ id: person.id, name: claim.name }))
  return at.length > 0 ? { verb, at, run } : null
}

function rowsOf(receipts: SeenReceipt[], rows: PersonRow[]): PersonRow[] {
  const ids = new Set(receipts.map(({ participantId }) => participantId))
  return rows.filter(({ person }) => ids.has(person.id))
}
