'use client'

import { useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { PersonName } from '@/components/ui/person-name'
import type { AuditDetailAnswer } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'

type AimedAtProps = Omit<AuditDetailAnswer['data'], 'rows' | 'objectReceipt'> & { viewerId: string }

/** The targets of an act, with their receipts. */
export function AimedAt({ entry, receipts, people, viewerId }: AimedAtProps) {
  const t = useTranslations('audit')
  if (receipts.length === 0 && entry.people === null) return null
  const claims = new Map(people.map(({ id, context }) => [id, claimedName(context).name]))
  // The name at the time of the act, where the trail has it.
  for (const { id, name } of entry.names.people ?? [])
    claims.set(id, name ?? claims.get(id) ?? null)
  const more = typeof entry.people === 'number' ? entry.people - people.length : 0
  return (
    <>
      <h3 className="mt-6 mb-1.5 text-13 font-600 text-strong">{t('became')}</h3>
      <ul>
        {entry.people === 'all' && <li className="py-1 text-muted">{t('everybody')}</li>}
        {receipts.map((receipt) => (
          <li key={receipt.id} className="border-t border-line py-1.5">
            {receipt.participantId && (
              <PersonName
                id={receipt.participantId}
                name={claims.get(receipt.participantId) ?? null}
              />
            )}
            <ReceiptLine receipt={receipt} viewerId={viewerId} className="text-12" />
          </li>
        ))}
        {more > 0 && <li className="py-1 text-muted">{t('unnamed', { count: more })}</li>}
      </ul>
    </>
  )
}
