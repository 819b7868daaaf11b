'use client'

import { Check, History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { PersonName } from '@/components/ui/person-name'
import { useActFailures } from '@/lib/client/sessions/act-failures'
import type { ModerationRequest } from '@/lib/client/sessions/moderation-request'
import { latest } from '@/lib/client/sessions/receipts'
import { claimedName } from '@/lib/contract/claimed-name'
import { sessionPath } from '@/lib/contract/routes'
import { Group, Item } from './item'
import { useKnownReceipts } from './use-known-receipts'
import type { Aim } from './view'
import type { Viewer } from './viewer'

const maxShown = 6

type OutcomeProps = { aim: Aim; viewer: Viewer; onClose: () => void }

/** The receipt of the act, updated until it is settled or the palette is closed. */
export function Outcome({ aim: { session, person }, viewer, onClose }: OutcomeProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const receipts = useKnownReceipts(session.id)
  const failures = useActFailures(receipts).filter(({ request }) =>
    isAbout(request, { session, person }),
  )
  const targets = person ? [person] : session.people.filter(({ leftAt }) => leftAt === null)
  const onSession = latest(receipts.filter(({ participantId }) => participantId === null))
  const rows = targets.flatMap((target) => {
    const receipt = latest(receipts.filter(({ participantId }) => participantId === target.id))
    return receipt ? [{ target, receipt }] : []
  })
  return (
    <>
      <ul aria-label={t('outcome')} role="status" className="grid gap-2 px-4 py-3">
        {onSession && !person && (
          <li>
            <ReceiptLine receipt={onSession} viewerId={viewer.id} />
          </li>
        )}
        {rows.slice(0, maxShown).map(({ target, receipt }) => (
          <li key={target.id} className="grid gap-1">
            <PersonName name={claimedName(target.context).name} id={target.id} />
            <ReceiptLine receipt={receipt} viewerId={viewer.id} />
          </li>
        ))}
        {rows.length > maxShown && (
          <li className="text-muted">{t('others', { count: rows.length - maxShown })}</li>
        )}
      </ul>
      {failures.map(({ request, failure }) => (
        <FailureNotice key={request.idempotencyKey} error={failure} className="mx-4 mb-3" />
      ))}
      <Group heading={t('actsHeading')}>
        <Item id="outcome:close" icon={<Check />} onSelect={onClose}>
          {t('done')}
        </Item>
        <Item
          id="outcome:session"
          icon={<History />}
          onSelect={() => {
            router.push(sessionPath(session.id))
            onClose()
          }}
        >
          {t('acts.session')}
        </Item>
      </Group>
    </>
  )
}

function isAbout({ sessionId, affected }: ModerationRequest, { session, person }: Aim): boolean {
  return sessionId === session.id && (person === null || affected.includes(person.id))
}
