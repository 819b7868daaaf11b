'use client'

import { useQuery } from '@tanstack/react-query'
import { BriefcaseBusiness } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { inCasesQuery } from '@/lib/client/cases/in-cases'
import { useMay } from '@/lib/client/viewer-role'
import { caseName, type CaseSubject } from '@/lib/contract/cases'
import { casePath } from '@/lib/contract/routes'

type InCasesProps = {
  of: CaseSubject
  /** With their titles, on the subject's own page. */
  titled?: boolean
  className?: string
}

/** "In C-0112": the cases that hold a subject, for those who may read cases. */
export function InCases({ of, titled = false, className = '' }: InCasesProps) {
  const t = useTranslations('feedback')
  const mayRead = useMay('cases.manage')
  const { data = [] } = useQuery({ ...inCasesQuery(of), enabled: mayRead })
  if (data.length === 0) return null
  return (
    <p className={`flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-12 ${className}`}>
      <BriefcaseBusiness aria-hidden className="size-3.5! flex-none text-faint" />
      <span className="text-muted">{t('inCase')}</span>
      {data.map(({ id, number, title, state }) => (
        <Link
          key={id}
          href={casePath(id)}
          prefetch={false}
          title={titled ? undefined : title}
          className="inline-flex min-h-6 min-w-0 items-center gap-1.5 underline-offset-3 hover:underline"
        >
          <b className="flex-none font-600 text-accent tabular">{caseName(number)}</b>
          {titled && <bdi className="truncate text-strong">{title}</bdi>}
          {state !== 'open' && (
            <span className="flex-none text-faint">{t('caseStates', { state })}</span>
          )}
        </Link>
      ))}
    </p>
  )
}
