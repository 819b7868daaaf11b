'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { isWhole } from '@/lib/client/rooms/check-room'

/** One of the usual lifetimes, or seconds as typed. */
export type Ttl = { choice: string; typed: string }

type Bounds = { min: number; max: number }

/** The chosen seconds; null while the typed value is invalid. */
export function secondsOf({ choice, typed }: Ttl, { min, max }: Bounds): number | null {
  const value = choice === other ? typed.trim() : choice
  return isWhole(value, min, max) ? Number(value) : null
}

const other = 'other'

type TtlFieldProps = {
  label: string
  presets: { seconds: number; label: string }[]
  bounds: Bounds
  value: Ttl
  onChange: (value: Ttl) => void
}

/** How long a token lives. */
export function TtlField({ label, presets, bounds, value, onChange }: TtlFieldProps) {
  const t = useTranslations('joinToken')
  const options = presets.map((preset) => ({ value: String(preset.seconds), label: preset.label }))
  const wrong = value.choice === other && value.typed !== '' && secondsOf(value, bounds) === null
  return (
    <div>
      <p aria-hidden="true" className="mb-1.5 font-560">
        {label}
      </p>
      <Segmented
        label={label}
        options={[...options, { value: other, label: t('custom') }]}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        className="phone:h-11"
      />
      {value.choice === other && (
        <Field
          label={t('seconds')}
          value={value.typed}
          onChange={(event) => onChange({ ...value, typed: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
          error={wrong && t('bounds', bounds)}
          hint={!wrong && t('bounds', bounds)}
          className="mt-3 max-w-60"
        />
      )}
    </div>
  )
}
