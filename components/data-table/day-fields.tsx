'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { serverNow } from '../ui/clock'
import { Field } from '../ui/field'
import { dayPresets, daysOf } from './day-presets'
import type { ListParams } from './filter'

type DayFieldsProps = {
  /** Of the first day and of the last. */
  names: string[]
  params: ListParams
  /** Names the zone of the days, if not UTC. */
  hint?: string
  onPick: (change: Record<string, string>) => void
}

/** Common ranges of days, one click each, or any two days. */
export function DayFields({ names: [from = '', to = ''], params, hint, onPick }: DayFieldsProps) {
  const t = useTranslations('list')
  const own = useTimeZone()
  return (
    <>
      <div role="group" aria-label={t('presets')} className="grid grid-cols-2 gap-1.5">
        {dayPresets.map((preset) => {
          const days = daysOf(preset, serverNow(), hint ? own : 'UTC')
          return (
            <Button
              key={preset.name}
              size="act"
              aria-pressed={params[from] === days[0] && params[to] === days[1]}
              onClick={() => onPick({ [from]: days[0], [to]: days[1] })}
              className="aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-strong"
            >
              {t(preset.name)}
            </Button>
          )
        })}
      </div>
      <div className="grid grid-cols-2 gap-1.5 phone:grid-cols-1">
        <Field label={t('from')} type="date" name={from} defaultValue={params[from]} />
        <Field label={t('to')} type="date" name={to} defaultValue={params[to]} />
      </div>
      <p className="-mt-1.5 text-12 text-faint">{hint ?? t('daysUtc')}</p>
    </>
  )
}
