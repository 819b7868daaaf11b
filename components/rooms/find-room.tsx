'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { ListState } from '@/components/data-table/use-list-params'
import { inputClass } from '@/components/ui/input-class'
import { roomPath } from '@/lib/contract/routes'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A whole name narrows the list to that room; an id opens it. */
export function FindRoom({ list }: { list: ListState }) {
  const t = useTranslations('rooms')
  const router = useRouter()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name')).trim()
    if (uuid.test(typed)) router.push(roomPath(typed.toLowerCase()))
    else list.change({ name: typed || null }, 'push')
  }

  return (
    <form role="search" onSubmit={submit} className="relative w-60 phone:w-full">
      <Search className="pointer-events-none absolute top-1/2 left-2.5 size-3.5! -translate-y-1/2 text-muted" />
      <input
        key={list.params.name ?? ''}
        name="name"
        type="search"
        defaultValue={list.params.name}
        aria-label={t('find')}
        placeholder={t('find')}
        maxLength={1000}
        enterKeyHint="search"
        className={`${inputClass} pl-8`}
      />
    </form>
  )
}
