'use client'

import clsx from 'clsx'
import { useEffect, useRef, type Ref } from 'react'
import { inputClass } from '@/components/ui/input-class'
import { pressedKey } from '@/components/ui/pressed-key'

type SearchFieldProps = {
  /** Its accessible name and placeholder. */
  label: string
  value: string
  onChange: (text: string) => void
  /** Focuses the first match. */
  onEnter?: () => void
  ref?: Ref<HTMLInputElement>
  className?: string
}

/**
 * A search field whose value is in the address. The address may lag behind, so the field keeps its
 * own text while typing.
 */
export function SearchField({ label, value, onChange, onEnter, ref, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = value
  }, [value])

  useEffect(() => {
    // After going back, the address counts.
    const onPopState = () => {
      const text = new URLSearchParams(window.location.search).get('q') ?? ''
      if (field.current) field.current.value = text
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [])

  function clear() {
    if (field.current) field.current.value = ''
    onChange('')
  }

  return (
    <input
      ref={(input) => {
        field.current = input
        if (typeof ref === 'function') return ref(input)
        if (ref) ref.current = input
      }}
      type="search"
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        const key = pressedKey(event.nativeEvent)
        if (key === 'Enter' && onEnter) {
          // The rest of the key press would activate the newly focused element.
          event.preventDefault()
          onEnter()
        }
        if (key === 'Escape') clear()
      }}
      className={clsx(inputClass, 'w-44! min-w-28', className)}
    />
  )
}
