'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NoteText } from '@/components/feedback/note-text'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { useFullTime } from '@/components/ui/use-full-time'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { Case, CaseFacts, CaseItem } from '@/lib/contract/cases'
import { recordingPath, sessionPath } from '@/lib/contract/routes'
import { TakeOut } from './take-out'

type CaseItemLineProps = {
  subject: Case
  item: CaseItem
  act: (facts: CaseFacts['act']) => ReactNode
}

/** One item of a case: time, kind, and the known facts. */
export function CaseItemLine({ subject, item, act }: CaseItemLineProps) {
  const t = useTranslations('cases')
  const format = useFormatter()
  const full = useFullTime()
  return (
    <li className="flex items-start gap-3 border-b border-line py-2">
      <time
        dateTime={item.at ?? undefined}
        title={item.at ? full(new Date(item.at)) : undefined}
        className="w-16 flex-none text-muted tabular"
        suppressHydrationWarning
      >
        {item.at && format.dateTime(new Date(item.at), 'seconds')}
      </time>
      <div className="min-w-0 flex-1">{partOf(item)}</div>
      <span className="flex-none text-12 text-faint phone:hidden">{t(`kinds.${item.kind}`)}</span>
      <TakeOut subject={subject} item={item} />
    </li>
  )

  function partOf(of: CaseItem): ReactNode {
    switch (of.kind) {
      case 'session':
      case 'moment':
        return <SessionPart item={of} />
      case 'recording':
        return <RecordingPart item={of} />
      case 'act':
        return of.facts ? act(of.facts) : <Unknown id={of.target_id} />
      case 'note':
        return <NotePart item={of} />
      case 'person':
        return null
    }
  }
}

const link = 'font-600 text-strong underline-offset-3 hover:underline [overflow-wrap:anywhere]'

function SessionPart({ item }: { item: Extract<CaseItem, { kind: 'session' | 'moment' }> }) {
  const t = useTranslations('cases')
  const format = useFormatter()
  const { facts } = item
  const room = displayName(facts?.room).name ?? t('unnamedRoom')
  const words = item.kind === 'moment' && item.words
  return (
    <>
      <Link href={sessionPath(item.target_id)} prefetch={false} className={link}>
        {words ? <bdi>{words}</bdi> : t.rich('inRoom', { room: () => <bdi>{room}</bdi> })}
      </Link>
      <p className="text-12 text-muted">
        {words && <bdi>{room} · </bdi>}
        {item.kind === 'moment' && item.until && (
          <>{t('until', { at: format.dateTime(new Date(item.until), 'seconds') })} · </>
        )}
        {facts ? (
          t('sessionFacts', { joins: facts.joins, recordings: facts.recordings })
        ) : (
          <Unknown id={item.target_id} />
        )}
      </p>
    </>
  )
}

function RecordingPart({ item }: { item: Extract<CaseItem, { kind: 'recording' }> }) {
  const t = useTranslations('cases')
  const { facts } = item
  if (!facts) return <Unknown id={item.target_id} />
  return (
    <>
      <Link href={recordingPath(item.target_id)} prefetch={false} className={link}>
        {facts.participant_id ? (
          <PersonName name={claimedName(facts.name).name} id={facts.participant_id} />
        ) : (
          t('kinds.recording')
        )}
      </Link>
      <p className="text-12 text-muted">
        {t('recordingFacts', {
          type: facts.type ?? t('kinds.recording'),
          minutes: Math.round((facts.duration_secs ?? 0) / 6) / 10,
          size: Math.round((facts.size_mb ?? 0) * 10) / 10,
        })}
      </p>
    </>
  )
}

function NotePart({ item }: { item: Extract<CaseItem, { kind: 'note' }> }) {
  const t = useTranslations('cases')
  const { facts } = item
  if (!facts) return <Unknown id={item.target_id} />
  return (
    <>
      <p className="text-12 text-muted">
        <bdi className="font-600 text-strong">{facts.by.name}</bdi>
      </p>
      {facts.deleted ? (
        <p className="text-muted">{t('noteDeleted')}</p>
      ) : (
        <NoteText text={facts.text} />
      )}
    </>
  )
}

function Unknown({ id }: { id: string }) {
  const t = useTranslations('cases')
  return (
    <span className="flex items-center gap-1.5 text-muted">
      {t('notInCopy')} <ShortId id={id} />
    </span>
  )
}
