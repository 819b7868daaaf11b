'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FirstStep } from '@/components/feedback/first-step'
import type { OverviewAnswer } from '@/lib/contract/overview'
import { auditPath } from '@/lib/contract/routes'
import { Block } from './block'
import { LastAct } from './last-act'
import { PartBody } from './part-body'

type LastActsProps = {
  part: OverviewAnswer['data']['acts'] | undefined
  viewerId: string
  mayAudit: boolean
  /** Whether nothing has ever happened on the account. */
  isNew: boolean
}

/** The last acts on people and sessions with their receipts. */
export function LastActs({ part, viewerId, mayAudit, isNew }: LastActsProps) {
  const t = useTranslations('overview')
  return (
    <Block
      title={t('lastActs')}
      note={part?.value && t('actsToday', { count: part.value.today })}
      end={
        mayAudit && (
          <Link href={auditPath()} prefetch={false} className="underline-offset-3 hover:underline">
            {t('audit')}
          </Link>
        )
      }
    >
      <PartBody part={part}>
        {({ last }) =>
          last.length === 0 ? (
            <NoActs isNew={isNew} />
          ) : (
            <ol>
              {last.map((act) => (
                <LastAct key={act.receipt.id} act={act} viewerId={viewerId} />
              ))}
            </ol>
          )
        }
      </PartBody>
    </Block>
  )
}

function NoActs({ isNew }: { isNew: boolean }) {
  const t = useTranslations('overview')
  if (!isNew) return <p className="py-2 text-muted">{t('noActs')}</p>
  return (
    <div className="grid justify-items-start gap-3 py-2">
      <p className="text-muted">{t('emptyAccount')}</p>
      <FirstStep />
    </div>
  )
}
