'use client'

import { useEffect, useRef } from 'react'
import { SearchField } from './search-field'
import { usePageKeys } from './use-page-keys'
import type { ListState } from './use-list-params'

/** Pause in typing before rows are requested, in ms. */
const pauseMs = 180

/** The search box of a list; `/` focuses it. */
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
