'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { errorKeyOf } from '@/components/feedback/receipt-words'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Facts } from '@/components/ui/facts'
import { ShortId } from '@/components/ui/short-id'
import type { AuditDetailAnswer, AuditEntry } from '@/lib/contract/audit'
import { auditPath } from '@/lib/contract/routes'
import { ActorName } from './actor-name'
import { OutcomeMark } from './outcome-mark'
import { Target } from './target'

const link =
  'flex min-h-6 w-fit items-center text-12 text-accent underline-offset-3 hover:underline phone:min-h-9'

/** The facts of an act, with links. */
export function AuditFacts({ entry, rows }: Pick<AuditDetailAnswer['data'], 'entry' | 'rows'>) {
  const t = useTranslations()
  const [first] = rows
  const facts = [
    { id: 'outcome', label: t('audit.outcome'), value: <OutcomeMark outcome={entry.outcome} /> },
    entry.error && {
      id: 'error',
      label: t('audit.error'),
      value: t(`errors.${errorKeyOf(entry.error)}.title`),
    },
    { id: 'by', label: t('audit.actor'), value: <Actor entry={entry} /> },
    { id: 'at', label: t('audit.at'), value: <AbsoluteTime at={entry.at} format="full" /> },
    entry.target && {
      id: 'on',
      label: t('audit.target'),
      value: <On entry={entry} target={entry.target} />,
    },
    {
      id: 'reason',
      label: t('audit.reason'),
      value: entry.reason ? (
        <bdi>{entry.reason}</bdi>
      ) : (
        <span className="text-faint">{t('audit.noReason')}</span>
      ),
    },
    {
      id: 'from',
      label: t('audit.from'),
      value: first?.peer ? (
        <code className="font-mono text-12">{first.peer}</code>
      ) : (
        t('audit.fromNowhere')
      ),
    },
    { id: 'via', label: t('audit.via'), value: t(`activity.vias.${entry.via}`) },
    first?.tokenId && {
      id: 'token',
      label: t('audit.token'),
      value: <ShortId id={first.tokenId} />,
    },
    { id: 'request', label: t('audit.request'), value: <ShortId id={entry.requestId} /> },
    { id: 'act', label: t('audit.auditId'), value: <ShortId id={entry.auditId} /> },
  ]
  return <Facts facts={facts.filter((fact) => !!fact)} />
}

function Actor({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit')
  return (
    <>
      <ActorName entry={entry} />
      {entry.actor.id && (
        <Link href={auditPath({ actor: entry.actor.id })} className={link}>
          {t('actsOf', { name: entry.actor.name })}
        </Link>
      )}
    </>
  )
}

type OnProps = { entry: AuditEntry; target: { type: string; id: string } }

function On({ entry, target }: OnProps) {
  const t = useTranslations('audit')
  return (
    <>
      <Target target={target} gone={entry.gone.includes(target.id)} />
      <Link href={auditPath({ target: target.id })} className={link}>
        {t('actsOn')}
      </Link>
    </>
  )
}
