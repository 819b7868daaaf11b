'use client'

import { Link2, Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { RelativeTime } from '@/components/ui/relative-time'
import { ResultDetail, ResultIcon, ResultTime, ResultTitle } from '@/components/ui/result-parts'
import { displayName } from '@/lib/contract/display-name'
import { can } from '@/lib/contract/roles'
import type { SearchRow } from '@/lib/contract/search/answer'
import { rowId } from './result-row'
import { MuteIfLive, type Viewer } from './row-acts'

const LeadSession = onDemand(
  () => import('./lead-session').then((file) => file.LeadSession),
  () => <span className="block h-17" />,
)
type LeadProps = {
  row: SearchRow
  words: readonly string[]
  viewer: Viewer
  onCopy: (row: SearchRow) => void
}

/** The best match with its facts and acts. */
export function Lead({ row, words, viewer, onCopy }: LeadProps) {
  const t = useTranslations('search')
  const found = useTranslations('found')
  const name = displayName(row.title).name ?? found(`unnamed.${row.kind}`)
  const mayPlay = can(viewer.role, 'media.play')
  return (
    <section
      aria-label={t('best')}
      className="border-b border-line bg-hover px-3 py-3 [box-shadow:inset_2px_0_0_var(--accent)]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <span className="grid size-5 place-items-center text-muted">
          <ResultIcon row={row} />
        </span>
        <h2 className="min-w-0 truncate text-15">
          <Link href={row.href} prefetch={false} data-row={rowId(row)} className="hover:underline">
            <ResultTitle row={row} words={words} />
          </Link>
        </h2>
        <span className="min-w-0 flex-1 truncate text-muted phone:basis-full phone:pl-8">
          <ResultDetail row={row} words={words} />
        </span>
        <span className="text-muted phone:pl-8">
          <ResultTime row={row} />
        </span>
        {row.at !== null && !row.live && (
          <RelativeTime at={row.at} className="text-12 text-faint phone:hidden" />
        )}
      </div>
      {row.kind === 'session' && (
        <LeadSession key={row.id} row={row} words={words} mayPlay={mayPlay} />
      )}
      <div className="mt-2.5 flex flex-wrap gap-2 pl-8 phone:pl-0 phone:[&>*]:flex-1">
        {row.kind === 'recording' && mayPlay && (
          <Link
            href={row.href}
            prefetch={false}
            className={buttonClass({ variant: 'primary', className: 'phone:h-11!' })}
          >
            <Play />
            {t('play', { name })}
          </Link>
        )}
        <MuteIfLive row={row} viewer={viewer} name={name} />
        <Link
          href={row.href}
          prefetch={false}
          className={buttonClass({ className: 'phone:h-11!' })}
        >
          {t(`open.${row.kind}`)}
        </Link>
        <Button icon={<Link2 />} className="phone:h-11!" onClick={() => onCopy(row)}>
          {t('copy')}
        </Button>
      </div>
    </section>
  )
}
