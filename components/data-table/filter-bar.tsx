'use client'

import { Plus } from 'lucide-react'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { isOn, namesOf, wordsOf, type Filter } from './filter'
import type { ListState } from './use-list-params'

const FilterPopover = onDemand(() => import('./filter-popover').then((file) => file.FilterPopover))

type FilterBarProps = {
  /** Keep it stable. */
  filters: Filter[]
  list: ListState
  /** The name of the whole bar, where it holds more than filters. */
  label?: string
  /** Content before the chips, such as a search box. */
  children?: ReactNode
  /** Content at the end: the menu of columns. */
  end?: ReactNode
}

/** The active filters, each editable and removable, and the button for more. */
export function FilterBar({ filters, list, label, children, end }: FilterBarProps) {
  const t = useTranslations('list')
  const format = useFormatter()
  const own = useTimeZone() ?? 'UTC'
  const [asked, setAsked] = useState<Filter | 'any' | null>(null)
  const anchor = useRef<HTMLElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  // When an emptied filter's chip disappears, focus returns to the button for more.
  useEffect(() => {
    if (anchor.current?.isConnected === false) anchor.current = add.current
  })
  const dayOf = (day: string) =>
    format.dateTime(new Date(`${day.slice(0, 10)}T00:00:00Z`), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })

  function ask(filter: Filter | 'any', button: HTMLElement) {
    anchor.current = button
    setAsked(filter)
  }

  function remove(filter: Filter) {
    list.change(Object.fromEntries(namesOf(filter).map((name) => [name, null])))
    add.current?.focus()
  }

  return (
    <div
      role="group"
      aria-label={label ?? t('filters')}
      className="flex flex-wrap items-center gap-2 px-gutter pb-3"
    >
      {children}
      {filters
        .filter((filter) => isOn(filter, list.params))
        .map((filter) => (
          <Chip
            key={filter.name}
            label={filter.label}
            value={`${wordsOf(filter, list.params, t, dayOf)}${zoneOf(filter, own)}`}
            onChange={(button) => ask(filter, button)}
            onRemove={() => remove(filter)}
          />
        ))}
      {filters.length > 0 && (
        <Button
          ref={add}
          variant="quiet"
          icon={<Plus />}
          className="first:-ml-[11px] phone:-ml-[11px]"
          aria-haspopup="dialog"
          onClick={(event) => ask('any', event.currentTarget)}
        >
          {t('filter')}
        </Button>
      )}
      <span className="flex-1" />
      {end}
      {asked && (
        <FilterPopover
          key={asked === 'any' ? 'any' : asked.name}
          filters={filters}
          first={asked === 'any' ? null : asked}
          list={list}
          anchor={anchor}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** Days begin at other instants in other zones. */
function zoneOf(filter: Filter, own: string): string {
  if (filter.kind === 'days') return ` ${filter.hint ? own : 'UTC'}`
  return filter.kind === 'span' ? ` ${own}` : ''
}
