'use client'

import { useTranslations } from 'next-intl'
import { ActSentence } from '@/components/audit/act-sentence'
import { ActivityList } from '@/components/audit/activity-list'
import { CasePage } from '@/components/cases/case-page'
import { NotesOf } from '@/components/notes/notes-of'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import type { CaseFacts } from '@/lib/contract/cases'
import type { Role } from '@/lib/contract/roles'

type CaseViewProps = { id: string; viewer: { id: string; name: string; role: Role } }

const maxReceipts = 5

/** The case with the parts of other domains, which meet only here. */
export function CaseView({ id, viewer }: CaseViewProps) {
  return (
    <CasePage
      id={id}
      act={(facts) => <Act {...facts} viewerId={viewer.id} />}
      notes={<NotesOf on={`case:${id}`} viewer={viewer} />}
      activity={<ActivityList targetType="case" targetId={id} />}
    />
  )
}

/** An act as a sentence, with its first receipts. */
function Act({ entry, receipts, viewerId }: CaseFacts['act'] & { viewerId: string }) {
  const t = useTranslations('cases')
  const more = receipts.length - maxReceipts
  return (
    <>
      <ActSentence entry={entry} />
      {receipts.length > 0 && (
        <ul className="mt-0.5 text-12">
          {receipts.slice(0, maxReceipts).map((receipt) => (
            <li key={receipt.id}>
              <ReceiptLine receipt={receipt} viewerId={viewerId} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="text-12 text-faint">{t('moreReceipts', { count: more })}</p>}
    </>
  )
}
