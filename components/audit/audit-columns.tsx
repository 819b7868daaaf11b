'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { ShortId } from '@/components/ui/short-id'
import type { auditList } from '@/lib/contract/lists/audit'
import type { AuditEntry } from '@/lib/contract/audit'
import { ActSentence } from './act-sentence'
import { ActorRole, Cause } from './actor-name'
import { OutcomeMark } from './outcome-mark'

export const auditStack =
  '"what what" auto "who outcome" auto "reason time" auto / minmax(0, 1fr) auto'

export function useAuditCells(onOpen: (entry: AuditEntry) => void) {
  return useMemo(
    (): Cells<AuditEntry, typeof auditList> => ({
      time: {
        cell: (row) => <TimeCell entry={row} onOpen={onOpen} />,
        width: '168px',
        area: 'time',
        sort: 'seq',
        className: 'tabular',
      },
      what: {
        cell: (row) => <WhatCell entry={row} />,
        area: 'what',
        className: 'max-w-0 phone:max-w-none',
      },
      who: {
        cell: (row) => <WhoCell entry={row} />,
        width: '18%',
        area: 'who',
        className: 'max-w-0 truncate text-muted phone:max-w-none phone:text-12',
      },
      outcome: {
        cell: (row) => <OutcomeMark outcome={row.outcome} />,
        width: '116px',
        area: 'outcome',
        className: 'phone:text-12',
      },
      reason: {
        cell: (row) => <ReasonCell entry={row} />,
        width: '12%',
        area: 'reason',
        className: 'max-w-0 phone:max-w-none phone:text-12',
      },
      request: {
        cell: (row) => <ShortId id={row.requestId} />,
        width: '146px',
        shed: 'medium',
      },
    }),
    [onOpen],
  )
}

type CellProps = { entry: AuditEntry }

/** Opens the act. A button, so that it works by keyboard and touch. */
function TimeCell({ entry, onOpen }: CellProps & { onOpen: (entry: AuditEntry) => void }) {
  return (
    <button
      type="button"
      onClick={() => onOpen(entry)}
      aria-haspopup="dialog"
      className="rounded-3 text-muted underline-offset-3 hover:text-strong hover:underline phone:min-h-8 phone:text-12"
    >
      <AbsoluteTime at={entry.at} format="stamp" />
    </button>
  )
}

/** Only the links handle their own clicks; a click on the rest of the row opens the act. */
function WhatCell({ entry }: CellProps) {
  return (
    <span className="block truncate text-muted phone:whitespace-normal">
      <ActSentence entry={entry} />
    </span>
  )
}

/** Names are not unique, so the e-mail address and the role stand beside them. */
function WhoCell({ entry }: CellProps) {
  const { actor, cause } = entry
  if (actor.id === null) return cause ? <Cause of={cause} /> : <span className="text-faint">–</span>
  return (
    <>
      <bdi title={actor.email ?? undefined}>{actor.email ?? actor.name}</bdi>
      <ActorRole entry={entry} />
    </>
  )
}

function ReasonCell({ entry: { reason, repeats } }: CellProps) {
  const t = useTranslations('activity')
  if (repeats !== null) {
    const words = t('repeats', { count: repeats })
    return (
      <span title={words} className="block truncate text-muted">
        {words}
      </span>
    )
  }
  if (reason === null) return <span className="text-faint phone:hidden">–</span>
  return (
    <bdi title={reason} className="block truncate phone:whitespace-normal">
      {reason}
    </bdi>
  )
}
