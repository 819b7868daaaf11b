'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { PersonName } from '@/components/ui/person-name'
import { onePress } from '@/components/ui/second-click'
import { StatusShape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { ActEntry } from './act-entries'
import { entryShape } from './entry-shape'
import { groupOutcome, type GroupOutcome } from './group-outcome'
import { groupWords } from './group-words'
import { PeopleNamed } from './people-named'
import type { PersonRow } from './person-row'
import type { ParticipantActs } from './use-participant-acts'

type ReceiptEntryProps = {
  entry: ActEntry
  rows: PersonRow[]
  viewerId: string
  canAct: boolean
  acts: ParticipantActs
  onAskToEnd: (button: HTMLElement) => void
}

/** One act of the reader: what became of it, for whom it did not work, and what can be done. */
export function ReceiptEntry({ entry, rows, viewerId, canAct, ...on }: ReceiptEntryProps) {
  const group = groupOutcome(entry.receipts)
  const [only] = entry.receipts
  return (
    <li className="border-t border-line py-2.5">
      {group && <Several entry={entry} group={group} rows={rows} />}
      {!group && only && <One receipt={only} rows={rows} viewerId={viewerId} />}
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
    </>
  )
}

type Named = { rows: PersonRow[]; viewerId: string }
type SeveralProps = { entry: ActEntry; group: GroupOutcome; rows: PersonRow[] }

function Several({ entry, group, rows }: SeveralProps) {
  const t = useTranslations('participants')
  const format = useFormatter()
  const words = groupWords(group).map(({ key, ...values }) => t(key, values))
  const ids = new Set(entry.remaining.map(({ participantId }) => participantId))
  const left = rows.filter(({ person }) => ids.has(person.id))
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
        {sentAt && <AbsoluteTime at={sentAt} format="clock" className="text-12 text-3" />}
      </p>
      {left.length > 0 && <PeopleNamed rows={left} />}
    </>
  )
}

function verbOf({ act }: GroupOutcome): 'kick' | 'mute' | 'unmute' {
  return act === 'kick' || act === 'mute' ? act : 'unmute'
}

type EntryActsProps = Pick<ReceiptEntryProps, 'entry' | 'rows' | 'acts' | 'onAskToEnd'>

function EntryActs({ entry, rows, acts, onAskToEnd }: EntryActsProps) {
  const t = useTranslations('participants')
  const { act, remaining, undoable } = entry
  // Without names there is nobody to aim at once more.
  const named = remaining.filter(({ participantId }) => participantId !== null)
  const ids = new Set(undoable.map(({ participantId }) => participantId))
  const undone = rows.filter(({ person }) => ids.has(person.id))
  const opposite = act === 'mute' ? 'unmute' : 'mute'
  return (
    <p className="mt-1.5 flex gap-2 empty:hidden">
      {named.length > 0 && (
        <Button size="act" onClick={() => acts.retry(named)}>
          {named.length === 1 ? t('retry', { act }) : t('groupRetry', { act, count: named.length })}
        </Button>
      )}
      {act === 'end' && remaining.length > 0 && (
        <Button
          size="act"
          aria-haspopup="dialog"
          onClick={(event) => onAskToEnd(event.currentTarget)}
        >
          {t('retryEnd')}
        </Button>
      )}
      {undone.length > 0 && (
        <Button size="act" {...onePress(() => acts.on(opposite, undone))}>
          {t('groupUndo', { act, count: undone.length })}
        </Button>
      )}
    </p>
  )
}
