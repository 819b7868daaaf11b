'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { sessionEnd } from '@/lib/contract/bans'
import { AbsoluteTime } from '../ui/absolute-time'
import { ChoiceChips } from '../ui/choice-chips'
import { useSeconds } from '../ui/clock'
import { Field } from '../ui/field'
import { useZoneName } from '../ui/use-zone-name'
import { untilChoices, untilOf, type UntilChoice, type UntilValue } from './until-value'

type UntilFieldProps = {
  label: string
  value: { choice: UntilChoice | null; date: string }
  onChange: (value: { choice: UntilChoice | null; date: string }) => void
  /** The label of no ban, if that can be chosen. */
  none?: string
  /** Whether it can end with a session. */
  hasSession: boolean
  /** Whether the role may ban permanently. */
  mayForGood: boolean
}

/** The end of a ban: one of a few durations, a date, or never. */
export function UntilField({ label, value, onChange, none, ...can }: UntilFieldProps) {
  const t = useTranslations('keepOut')
  const zone = useZoneName()
  const choices = untilChoices
    .filter((choice) => choice !== 'session' || can.hasSession)
    .map((choice) => ({
      value: choice,
      label: t(`choices.${choice}`),
      disabled: choice === 'forGood' && !can.mayForGood,
    }))
  return (
    <>
      <ChoiceChips
        label={label}
        result={value.choice && <UntilText value={{ ...value, choice: value.choice }} />}
        choices={none === undefined ? choices : [{ value: 'none', label: none }, ...choices]}
        value={value.choice ?? 'none'}
        onChange={(choice) => onChange({ ...value, choice: choice === 'none' ? null : choice })}
      />
      {!can.mayForGood && <p className="mt-1 text-12 text-faint">{t('adminOnly')}</p>}
      {value.choice === 'date' && (
        <Field
          label={t('dateIn', { zone })}
          type="datetime-local"
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
          className="mt-2"
        />
      )}
    </>
  )
}

/** The chosen end as a time. */
function UntilText({ value }: { value: UntilValue }): ReactNode {
  const t = useTranslations('keepOut')
  const timeZone = useTimeZone() ?? 'UTC'
  const now = useSeconds(60_000)
  const end = untilOf(value, now, timeZone)
  if (end === null) return value.date === '' ? null : t('hasCome')
  if (end.until === null) return t('saidForGood')
  if (end.until === sessionEnd) return t('saidSession')
  const { until } = end
  return t.rich('saidUntil', { time: () => <AbsoluteTime at={until} format="clock" /> })
}
