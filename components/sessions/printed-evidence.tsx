'use client'

import { useTranslations } from 'next-intl'
import { useFullTime } from '@/components/ui/use-full-time'
import { useRoomName } from '@/components/ui/use-room-name'
import type { SessionAnswer } from '@/lib/contract/live'
import type { SessionRecordingsAnswer } from '@/lib/contract/session-media'
import { evidenceSections } from './evidence'
import { evidenceWords } from './evidence-words'
import { peakOf } from './peak'
import { useEvidenceLanguage } from './use-evidence-language'

type PrintedEvidenceProps = {
  answer: SessionAnswer
  /** Null if they could not be read. */
  recordings: SessionRecordingsAnswer | null
  /** The user who prints. */
  by: string
  /** Milliseconds since the epoch. */
  now: number
  origin: string
}

/** The copied text for print, with who printed it and when. */
export function PrintedEvidence({ answer, recordings, by, now, origin }: PrintedEvidenceProps) {
  const t = useTranslations('evidence')
  const full = useFullTime()
  const {
    data: { session, receipts },
    meta: { asOf },
  } = answer
  const roomName = useRoomName(session)
  const words = evidenceWords(useEvidenceLanguage())
  const sections = evidenceSections(
    { session, receipts, recordings, roomName, peak: peakOf(session.people), asOf, now, origin },
    words,
  )
  return (
    <>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('printedBy', { name: by, time: full(new Date(now)) })}</p>
        <button type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </header>
      {sections.map(({ title, lines }, index) => (
        <section key={index}>
          {title && <h2>{title}</h2>}
          {lines.map((line, place) => (
            <p key={place}>{line}</p>
          ))}
        </section>
      ))}
    </>
  )
}
