import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { PersonName } from '@/components/ui/person-name'
import { RelativeTime } from '@/components/ui/relative-time'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { LastAct as Act } from '@/lib/contract/overview'
import { sessionPath } from '@/lib/contract/routes'

/** One act: target, room, age and receipt. */
export function LastAct({ act, viewerId }: { act: Act; viewerId: string }) {
  const t = useTranslations('overview')
  const { receipt, others, context, roomName } = act
  const { name, hidden } = claimedName(context)
  const room = displayName(roomName).name ?? t('unnamedRoom', { id: receipt.sessionId.slice(-4) })
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <div className="flex min-w-0 items-center gap-1.5">
        <span className="font-580 text-strong">{t('actOn', { act: receipt.act })}</span>
        {receipt.participantId && (
          <PersonName
            id={receipt.participantId}
            name={name}
            hidden={hidden}
            className="max-w-[50%]! flex-none"
          />
        )}
        {others > 0 && (
          <span className="flex-none text-muted">{t('others', { count: others })}</span>
        )}
        <Link
          href={sessionPath(receipt.sessionId, { participant: receipt.participantId })}
          prefetch={false}
          title={room}
          className="min-w-0 truncate text-12 text-muted underline-offset-3 hover:text-strong hover:underline"
        >
          {t.rich('inRoom', { room: () => <bdi>{room}</bdi> })}
        </Link>
        <RelativeTime
          at={receipt.sentAt}
          className="ml-auto flex-none pl-1 text-12 text-faint tabular"
        />
      </div>
      <ReceiptLine receipt={receipt} viewerId={viewerId} className="mt-0.5 text-12" />
    </li>
  )
}
