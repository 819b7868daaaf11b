'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'

type NumberFieldProps = {
  label: string
  /** NaN for what is no number, null for none. */
  value: number | null
  error?: string | undefined
  /** Whether it may be empty. */
  isOptional?: boolean
  placeholder?: string
  onChange: (value: number | null) => void
}

/** A whole number; what is typed stays until the value is changed from elsewhere. */
export function NumberField({ value, isOptional = false, onChange, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState('')
  const read = readNumber(typed, isOptional)
  return (
    <Field
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={Object.is(read, value) ? typed : String(value ?? '')}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readNumber(event.target.value, isOptional))
      }}
    />
  )
}

function readNumber(text: string, isOptional: boolean): number | null {
  if (isOptional && text.trim() === '') return null
  return /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : NaN
}
