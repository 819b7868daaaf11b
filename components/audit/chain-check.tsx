'use client'

import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/api-failure'
import { chainCheckQuery } from '@/lib/client/audit/queries'
import type { ChainCheck } from '@/lib/contract/audit'

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** Verifies the trail: reads every row and changes none. */
export function VerifyButton() {
  const t = useTranslations('audit')
  const { isFetching, refetch } = useQuery(chainCheckQuery)
  return (
    <Button
      icon={<ShieldCheck />}
      pending={isFetching}
      onClick={() => void refetch()}
      className="phone:h-11"
    >
      {isFetching ? t('verifying') : t('verify')}
    </Button>
  )
}

/** The result of the last check of the chain; nothing before the first. */
export function ChainCheckResult() {
  const t = useTranslations()
  const { data, error } = useQuery(chainCheckQuery)
  if (error) {
    const reason = t(`errors.${toFailure(error).key}.title`)
    return (
      <Notice tone="trouble" className="mx-gutter mb-3">
        {t.rich('audit.verifyFailed', { b, reason })}
      </Notice>
    )
  }
  if (!data) return null
  return (
    <Notice
      tone={data.flaw ? 'trouble' : 'accent'}
      icon={data.flaw ? undefined : <ShieldCheck />}
      className="mx-gutter mb-3"
    >
      <CheckWords check={data} />
    </Notice>
  )
}

function CheckWords({ check: { rows, flaw, checkedAt } }: { check: ChainCheck }) {
  const t = useTranslations('audit')
  const time = () => <AbsoluteTime at={checkedAt} format="seconds" />
  if (!flaw) return t.rich('whole', { count: rows, b, time })
  const because = t(`brokenBecause.${flaw.because}`)
  return t.rich('broken', { at: flaw.at, because, rows, b, time })
}
