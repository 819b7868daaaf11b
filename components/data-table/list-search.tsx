'use client'

import { useEffect, useRef } from 'react'
import { SearchField } from './search-field'
import { usePageKeys } from './use-page-keys'
import type { ListState } from './use-list-params'

/** Whoever types pauses this long, in ms, before the rows are asked for. */
const pauseMs = 180

/** The words that narrow a list; `/` goes there. */
export function ListSearch({ label, list }: { label: string; list: ListState }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => () => clearTimeout(timer.current), [])
  usePageKeys(true, { '/': () => field.current?.focus() })

  function search(text: string) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => list.change({ q: text.trim() || null }, 'replace'), pauseMs)
  }

  return (
    <SearchField
      ref={field}
      label={label}
      value={list.params.q ?? ''}
      onChange={search}
      className="w-60! phone:w-full!"
    />
  )
}
