'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { AuditAnswer } from '@/lib/contract/audit'
import type { useAuditParams } from './use-audit-params'

type KeysetPagerProps = { answer: AuditAnswer; list: ReturnType<typeof useAuditParams> }

/** Newer and older acts, paged by their place in the chain, which never shifts. */
export function KeysetPager({ answer: { data, meta }, list }: KeysetPagerProps) {
  const t = useTranslations('audit')
  const places = data.map(({ seq }) => seq)
  if (places.length === 0 || (!meta.newer && !meta.older)) return null
  const toNewer = { before: null, after: String(Math.max(...places)) }
  const toOlder = { before: String(Math.min(...places)), after: null }
  return (
    <nav aria-label={t('pages')} className="flex justify-end gap-2 px-gutter py-3">
      <Button
        icon={<ChevronLeft />}
        disabled={!meta.newer}
        onClick={() => list.change(toNewer, 'push')}
      >
        {t('newer')}
      </Button>
      <Button disabled={!meta.older} onClick={() => list.change(toOlder, 'push')}>
        {t('older')}
        <ChevronRight />
      </Button>
    </nav>
  )
}
