'use client'

import clsx from 'clsx'
import { useEffect, useRef, type Ref } from 'react'
import { inputClass } from '@/components/ui/input-class'
import { pressedKey } from '@/components/ui/pressed-key'

type SearchFieldProps = {
  /** What is searched for, as its name and in its place while it is empty. */
  label: string
  value: string
  onChange: (text: string) => void
  /** Goes to the first of what was found. */
  onEnter?: () => void
  ref?: Ref<HTMLInputElement>
  className?: string
}

/**
 * Words that narrow what is on the page. The address follows what is typed and may lag behind it,
 * so the field keeps its own text while somebody types there.
 */
export function SearchField({ label, value, onChange, onEnter, ref, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = value
  }, [value])

  useEffect(() => {
    // The way back is no typing: what the address says then counts.
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
          // The rest of the press would go to what has the focus then, and press it.
          event.preventDefault()
          onEnter()
        }
        if (key === 'Escape') clear()
      }}
      className={clsx(inputClass, 'w-44! min-w-28', className)}
    />
  )
}
