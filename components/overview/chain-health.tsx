'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import type { Health } from '@/lib/contract/overview'
import { auditPath } from '@/lib/contract/routes'
import { HealthLine } from './health-line'

type ChainHealthProps = { chain: Health['chain']; mayVerify: boolean }

/** The audit trail: its length, and the result of its last check. */
export function ChainHealth({ chain: { rows, check }, mayVerify }: ChainHealthProps) {
  const t = useTranslations('overview')
  const format = useFormatter()
  return (
    <HealthLine
      name={t('chain')}
      trouble={check?.flaw ? 'trouble' : undefined}
      value={format.number(rows)}
    >
      <p>
        <CheckWords check={check} />
      </p>
      {mayVerify && (
        <Link
          href={auditPath()}
          prefetch={false}
          className="text-accent underline-offset-3 hover:underline phone:py-2"
        >
          {t('toAudit')}
        </Link>
      )}
    </HealthLine>
  )
}

function CheckWords({ check }: Pick<Health['chain'], 'check'>) {
  const t = useTranslations('overview')
  if (!check) return t('chainUnchecked')
  const time = () => <AbsoluteTime at={check.checkedAt} format="clock" />
  if (check.flaw) return t.rich('chainBroken', { at: check.flaw.at, time })
  return t.rich('chainWhole', { rows: check.rows, time })
}
