'use client'

import { Check, ClipboardList } from 'lucide-react'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { serverNow } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { useCopy } from '@/components/ui/use-copy'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { evidenceText, type EvidenceWords } from './evidence'
import { peakOf } from './peak'

type CopyEvidenceProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  roomName: string
  /** When Telnyx last told (ISO 8601). */
  asOf: string
  /** On a phone a moderator's acts need the line: then it is a shape without its words. */
  brief: boolean
}

/** The whole session as text for a ticket, with one click. */
export function CopyEvidence({ session, receipts, roomName, asOf, brief }: CopyEvidenceProps) {
  const t = useTranslations('sessionPanel')
  const words = useEvidenceWords(asOf)
  const { copied, copy, outcome } = useCopy()
  const text = () =>
    evidenceText(
      {
        session,
        receipts,
        roomName,
        peak: peakOf(session.people),
        address: `${window.location.origin}/sessions/${session.id}`,
      },
      words,
    )
  return (
    <>
      <Button
        className="phone:order-last phone:h-11"
        icon={copied ? <Check /> : <ClipboardList />}
        onClick={() => void copy(text())}
      >
        <span className={brief ? 'phone:sr-only' : undefined}>
          {copied ? t('evidenceCopied') : t('copyEvidence')}
        </span>
      </Button>
      {outcome}
    </>
  )
}

function useEvidenceWords(asOf: string): EvidenceWords {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  const full = (at: string) => format.dateTime(new Date(at), 'full')
  const seconds = (at: string | null) =>
    at === null ? t('notTold') : format.dateTime(new Date(at), 'seconds')
  const nameOf = (name: string | null) => (name === null ? common('noName') : `“${name}”`)
  return {
    session: (id) => t('session', { id }),
    room: (name, id) => (id === null ? t('roomNotTold') : t('room', { name, id })),
    started: (at) => t('started', { time: full(at) }),
    ended: (at) => t('ended', { time: full(at) }),
    live: () => t('live', { time: full(asOf) }),
    length: (from, to) =>
      t('length', {
        length: clockTime(
          (to === null ? serverNow() : Date.parse(to)) - Date.parse(from),
          'always',
        ),
      }),
    peak: (count) => t('peak', { count }),
    people: (count) => t('people', { count }),
    visit: ({ name, id, from, to }) =>
      t('visit', {
        name: nameOf(name),
        id,
        from: seconds(from),
        to: to === null ? t('here') : seconds(to),
      }),
    acts: () => t('acts'),
    noActs: () => t('noActs'),
    act: (receipt, name) => actWords(t, receipt, full(receipt.sentAt), nameOf(name)),
    zone: () => t('zone', { zone }),
  }
}

function actWords(
  t: ReturnType<typeof useTranslations<'evidence'>>,
  receipt: SeenReceipt,
  time: string,
  name: string,
): string {
  const { act, state, participantId, actor, reason, requestId } = receipt
  const after = state === 'confirmed' ? receipt.confirmedAfterMs : receipt.acceptedAfterMs
  const line = t('act', {
    time,
    act,
    state,
    seconds: ((after ?? 0) / 1000).toFixed(2),
    target: participantId === null ? t('wholeSession') : `${name} ${participantId}`,
    actor: actor.name,
  })
  return [
    line,
    reason ? t('reason', { reason }) : '',
    requestId ? t('request', { id: requestId }) : '',
  ].join('')
}
