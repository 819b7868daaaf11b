'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { inputClass } from '@/components/ui/field'

type WallSearchProps = { value: string; onChange: (text: string) => void }

/**
 * A room or a person by name. The address follows what is typed and may lag behind it, so the field
 * keeps its own text while somebody types there.
 */
export function WallSearch({ value, onChange }: WallSearchProps) {
  const t = useTranslations('live')
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

  return (
    <input
      ref={field}
      type="search"
      aria-label={t('filter')}
      placeholder={t('filter')}
      defaultValue={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && goToFirst()}
      className={`${inputClass} w-44! min-w-28 phone:w-auto! phone:grow-9`}
    />
  )
}

/** Whoever was found is one key away. */
function goToFirst(): void {
  document.querySelector<HTMLElement>('[data-found]')?.focus()
}
