'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Ghost } from '@/lib/client/live/ghosts'
import { claimedName } from '@/lib/contract/claimed-name'
import { AbsoluteTime } from '../ui/absolute-time'
import { IdSuffix } from '../ui/person-name'

/** Explains where a webhook and Telnyx's list disagree. */
export function GhostSentence({ ghosts }: { ghosts: Ghost[] }) {
  const t = useTranslations('feedback')
  const [ghost] = ghosts
  if (!ghost) return null
  const { report, person } = ghost
  const at = report.at ?? report.receivedAt
  return (
    <>
      {t.rich('ghost', {
        what: report.what,
        b: (chunks: ReactNode) => <b>{chunks}</b>,
        who: () => person && <Who id={person.id} context={person.context} />,
        time: () => at && <AbsoluteTime at={at} format="seconds" />,
      })}
      {ghosts.length > 1 && ` ${t('moreGhosts', { count: ghosts.length - 1 })}`}
    </>
  )
}

function Who({ id, context }: { id: string; context: string | null }) {
  const common = useTranslations('common')
  return (
    <>
      <bdi className="inline-block max-w-[16ch] truncate align-bottom text-strong">
        {claimedName(context).name ?? common('noName')}
      </bdi>{' '}
      <IdSuffix id={id} />
    </>
  )
}
