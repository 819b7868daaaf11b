'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Facts } from '@/components/ui/facts'
import { ShortId } from '@/components/ui/short-id'
import { escapedText } from '@/lib/contract/escaped-text'
import type { PersonAnswer } from '@/lib/contract/people'
import { onDemand } from '@/components/ui/on-demand'
import { PersonRecordings } from './person-recordings'
import { RoomsSeen } from './rooms-seen'

type PersonAsideProps = { person: PersonAnswer; bans: ReactNode }
const PersonNames = onDemand(() => import('./person-names'))

/** Content about the person as a whole. */
export function PersonAside({ person: { data, meta }, bans }: PersonAsideProps) {
  const t = useTranslations('person')
  return (
    <aside
      aria-label={t('about')}
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 border-l border-line px-4 pb-6 rail:mt-4 rail:border-t rail:border-l-0 rail:px-gutter rail:pt-4"
    >
      {bans}
      <PersonNames participantId={data.visit.id} />
      <PersonRecordings recordings={data.recordings} visits={data.visits} />
      <RoomsSeen visits={data.visits} />
      <section aria-labelledby="sent">
        <h2 id="sent">{t('sent')}</h2>
        <SentText context={data.visit.context} />
      </section>
      <Facts
        facts={[
          { id: 'visit', label: t('factVisit'), value: <ShortId id={data.visit.id} /> },
          {
            id: 'asOf',
            label: t('factAsOf'),
            value: <AbsoluteTime at={meta.asOf} format="seconds" />,
          },
        ]}
      />
    </aside>
  )
}

/** The value as received, with invisible characters written out. */
function SentText({ context }: { context: string | null }) {
  const t = useTranslations('person')
  if (!context) return <p className="mt-1 text-muted">{t('nothingSent')}</p>
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-labelledby="sent"
      className="mt-2 max-h-40 overflow-auto rounded-5 bg-field p-2.5 font-mono text-12 leading-[18px] [overflow-wrap:anywhere] whitespace-pre-wrap text-body"
    >
      <bdi>{escapedText(context)}</bdi>
    </pre>
  )
}
