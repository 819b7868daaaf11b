'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Check, ClipboardList, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { serverNow } from '@/components/ui/clock'
import { loadWithRetry } from '@/components/ui/load-with-retry'
import { useCopy } from '@/components/ui/use-copy'
import { sessionRecordingsQuery } from '@/lib/client/sessions/media-queries'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { printPath } from '@/lib/contract/routes'
import { peakOf } from './peak'
import { useEvidenceLanguage } from './use-evidence-language'

type CopyEvidenceProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  roomName: string
  /** When it was last read (ISO 8601). */
  asOf: string
  /** Icon only, on a phone where a moderator's acts need the line. */
  brief: boolean
}

/** Copies the whole session as text for a ticket, or prints it. */
export function CopyEvidence({ session, receipts, roomName, asOf, brief }: CopyEvidenceProps) {
  const t = useTranslations('sessionPanel')
  const language = useEvidenceLanguage()
  const readRecordings = useReadRecordings(session)
  const { copied, copy, outcome } = useCopy()
  async function copyText() {
    const [{ evidenceSections, evidenceText }, { evidenceWords }] = await loadWithRetry(() =>
      Promise.all([import('./evidence'), import('./evidence-words')]),
    )
    const evidence = {
      session,
      receipts,
      recordings: await readRecordings(),
      roomName,
      peak: peakOf(session.people),
      asOf,
      now: serverNow(),
      origin: window.location.origin,
    }
    await copy(evidenceText(evidenceSections(evidence, evidenceWords(language))))
  }
  return (
    <>
      <Button
        className="phone:order-last phone:h-11"
        icon={copied ? <Check /> : <ClipboardList />}
        onClick={() => void copyText()}
      >
        <span className={brief ? 'phone:sr-only' : undefined}>
          {copied ? t('evidenceCopied') : t('copyEvidence')}
        </span>
      </Button>
      <a
        href={printPath(session.id)}
        target="_blank"
        rel="noreferrer"
        title={t('printEvidence')}
        aria-label={t('printEvidence')}
        className={buttonClass({ className: 'phone:order-last phone:h-11' })}
      >
        <Printer />
      </a>
      {outcome}
    </>
  )
}

/** The data from the cache, else read now; null if Telnyx does not answer. */
function useReadRecordings({ id, active }: LiveSession) {
  const cache = useQueryClient()
  return async () => {
    const query = sessionRecordingsQuery(id, active)
    const known = cache.getQueryData(query.queryKey)
    if (known) return known
    return cache.fetchQuery({ ...query, retry: false }).catch(() => null)
  }
}
