'use client'

import clsx from 'clsx'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type ComponentProps, type ReactNode } from 'react'
import { IconButton } from './icon-button'
import { inputClass } from './input-class'
import { StatusShape } from './status-shape'

type FieldProps = ComponentProps<'input'> & {
  label: string
  hint?: ReactNode
  error?: ReactNode
  /** Taller, for a form that is the whole page. */
  large?: boolean
}

/** A label, its input, and below it the error or a hint. */
export function Field({ label, hint, error, large = false, className, ...input }: FieldProps) {
  const id = useId()
  const [revealed, setRevealed] = useState(false)
  const secret = input.type === 'password'
  const describedBy = clsx(error && `${id}-error`, hint && `${id}-hint`)
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-560">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          id={id}
          type={secret && revealed ? 'text' : input.type}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          className={clsx(inputClass, large && 'h-10! text-14 phone:h-11!', secret && 'pr-11')}
        />
        {secret && <Reveal revealed={revealed} onToggle={() => setRevealed(!revealed)} />}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-12 text-faint">
          {hint}
        </p>
      )}
    </div>
  )
}

function Reveal({ revealed, onToggle }: { revealed: boolean; onToggle: () => void }) {
  const t = useTranslations('common')
  return (
    <IconButton
      label={revealed ? t('hidePassword') : t('showPassword')}
      onClick={onToggle}
      className="absolute top-1/2 right-[5px] -translate-y-1/2 phone:right-0"
    >
      {revealed ? <EyeOff /> : <Eye />}
    </IconButton>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="mt-1.5 flex gap-[7px] text-12 text-danger">
      <StatusShape shape="trouble" className="mt-[3px]" />
      <span>{children}</span>
    </p>
  )
}
