'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { ReportMark } from '@/components/feedback/report-mark'
import { PersonName } from '@/components/ui/person-name'
import { useCopy } from '@/components/ui/use-copy'
import { personPath } from '@/lib/contract/routes'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The name, linked to the person, and the end of the id; a click copies the whole id. */
export const CopiedName = memo(function CopiedName({
  row: { person, claim, inside, session },
}: {
  row: PersonRow
}) {
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const { words } = useRowActs()
  const { copied, copy, outcome } = useCopy()
  return (
    <span className="flex min-w-0 items-center gap-0.5 align-middle">
      <Link
        href={personPath(person.id)}
        prefetch={false}
        className="flex min-w-0 underline-offset-3 hover:underline"
      >
        <PersonName
          name={claim.name}
          whole={claim.whole}
          id={person.id}
          suffix={false}
          gone={!inside && session.active}
          hidden={claim.hidden}
          words={words}
        />
      </Link>
      <button
        type="button"
        onClick={() => void copy(person.id)}
        className="inline-flex h-6 flex-none items-center gap-1 rounded-3 px-1 font-mono text-11 text-faint hover:text-strong phone:h-8"
      >
        <span className="sr-only">
          {t('copySuffix', { id: person.id.slice(-4), name: claim.name ?? common('noName') })}
        </span>
        {copied ? <Check className="size-3! text-accent" /> : null}
        <span aria-hidden="true" title={person.id}>
          ·{person.id.slice(-4)}
        </span>
      </button>
      {inside && <ReportMark report={person.report} />}
      {outcome}
    </span>
  )
})
