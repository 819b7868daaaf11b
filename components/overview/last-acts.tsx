'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { OverviewAnswer } from '@/lib/contract/overview'
import { Block } from './block'
import { LastAct } from './last-act'
import { PartBody } from './part-body'

type LastActsProps = {
  part: OverviewAnswer['data']['acts'] | undefined
  viewerId: string
  mayAudit: boolean
}

/** What was just done to people and sessions, in proof. */
export function LastActs({ part, viewerId, mayAudit }: LastActsProps) {
  const t = useTranslations('overview')
  return (
    <Block
      title={t('lastActs')}
      note={part?.value && t('actsToday', { count: part.value.today })}
      end={
        mayAudit && (
          <Link href="/audit" prefetch={false} className="underline-offset-3 hover:underline">
            {t('audit')}
          </Link>
        )
      }
    >
      <PartBody part={part}>
        {({ last }) =>
          last.length === 0 ? (
            <p className="py-2 text-2">{t('noActs')}</p>
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
