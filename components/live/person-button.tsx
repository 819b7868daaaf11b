'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { PersonChip } from '@/components/ui/person-chip'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type PersonButtonProps = {
  row: WallRow
  person: LivePerson
  /** Null for roles that may only read; then it is a name without a button. */
  onPerson: WallSlots['onPerson'] | null
  /** The words of the search. */
  words?: readonly string[]
  className?: string
}

/** A participant by name, as a button that opens the acts on them. */
export function PersonButton({ row, person, onPerson, words, className }: PersonButtonProps) {
  const t = useTranslations('live')
  const { name } = claimedName(person.context)
  const flagged = row.receipt?.participantId === person.id
  const feedback = useTranslations('feedback')
  const { report } = person
  const chip = (
    <PersonChip
      name={name}
      id={person.id}
      flagged={flagged}
      reported={report ? feedback('reportedTitle', { what: report.what }) : undefined}
      leaving={report?.what === 'left'}
      words={words}
      className="max-w-full!"
    />
  )
  if (!onPerson)
    return (
      <span className={clsx('inline-flex min-w-0 phone:h-11 phone:items-center', className)}>
        {chip}
      </span>
    )
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-found={words ? '' : undefined}
      onClick={(event) => onPerson(row.session, person, event.currentTarget)}
      className={clsx(
        'inline-flex min-w-0 rounded-3 text-left eased hover:[filter:brightness(1.1)] phone:h-11 phone:items-center',
        className,
      )}
    >
      {chip}
      <span className="sr-only">{t('personSuffix', { suffix: person.id.slice(-4) })}</span>
    </button>
  )
}
