'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '@/components/ui/input-class'

type MinutesFieldProps = {
  value: number | null
  max: number
  /** Null while the input is no number of minutes. */
  onChange: (minutes: number | null) => void
}

/** Any other length, in minutes. */
export function MinutesField({ value, max, onChange }: MinutesFieldProps) {
  const t = useTranslations('modes')
  const [typed, setTyped] = useState<string | null>(null)
  const isBad = typed !== null && value === null
  function type(text: string) {
    setTyped(text)
    const minutes = Number(text)
    const isGood = /^\d+$/.test(text) && minutes >= 1 && minutes <= max
    onChange(isGood ? minutes : null)
  }
  return (
    <label className="mt-2 flex flex-wrap items-center gap-2 text-12 text-muted">
      {t('otherMinutes')}
      <input
        inputMode="numeric"
        value={isBad ? typed : (value ?? '')}
        aria-invalid={isBad}
        onChange={(event) => type(event.target.value)}
        className={`${inputClass} w-20!`}
      />
      {isBad && (
        <span role="alert" className="text-danger">
          {t('badMinutes', { max })}
        </span>
      )}
    </label>
  )
}
