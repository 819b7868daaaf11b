'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { ChoiceChips } from '@/components/ui/choice-chips'
import { useSeconds } from '@/components/ui/clock'
import { maxModeMinutes } from '@/lib/contract/modes'
import { MinutesField } from './minutes-field'
import { usualMinutes } from './usual-minutes'

const minuteMs = 60_000

type ModeLengthProps = {
  value: number | null
  /** Null while the input is no number of minutes. */
  onChange: (minutes: number | null) => void
}

/** How long a mode lasts, and until when that would be. */
export function ModeLength({ value, onChange }: ModeLengthProps) {
  const t = useTranslations('modes')
  return (
    <>
      <ChoiceChips
        label={t('for')}
        result={value === null ? t('atMost') : <Until minutes={value} />}
        choices={usualMinutes.map((each) => ({
          value: each,
          label: t('minutes', { count: Number(each) }),
        }))}
        value={usualMinutes.find((each) => Number(each) === value) ?? null}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <MinutesField value={value} max={maxModeMinutes} onChange={onChange} />
    </>
  )
}

function Until({ minutes }: { minutes: number }) {
  const t = useTranslations('modes')
  const end = new Date(useSeconds(minuteMs) + minutes * minuteMs).toISOString()
  return t.rich('untilAtMost', { time: () => <AbsoluteTime at={end} format="clock" /> })
}
