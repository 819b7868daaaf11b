'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, type FormEvent } from 'react'
import type { ListState } from '@/components/data-table/use-list-params'
import { inputClass } from '@/components/ui/input-class'
import { IconButton } from '@/components/ui/icon-button'

/** Looks for the whole text that participants' apps sent: Telnyx can compare nothing less. */
export function ClaimSearch({ list }: { list: ListState }) {
  const t = useTranslations('people')
  const input = useRef<HTMLInputElement>(null)
  const value = list.params.context ?? ''

  function submit(event: FormEvent) {
    event.preventDefault()
    list.change({ context: input.current?.value.trim() || null })
  }

  function clear() {
    list.change({ context: null })
    if (input.current) input.current.value = ''
    input.current?.focus()
  }

  return (
    <form role="search" onSubmit={submit} className="relative w-72 phone:w-full">
      <Search className="pointer-events-none absolute top-1/2 left-2.5 size-3.5! -translate-y-1/2 text-faint" />
      <input
        // The way back changes the address, and with it what stands here.
        key={value}
        ref={input}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={value}
        className={`${inputClass} pr-9! pl-8!`}
      />
      {value !== '' && (
        <IconButton
          size="xs"
          label={t('clearSearch')}
          onClick={clear}
          className="absolute! top-1/2 right-1 size-6! -translate-y-1/2 phone:size-9!"
        >
          <X className="size-3.5!" />
        </IconButton>
      )}
    </form>
  )
}
