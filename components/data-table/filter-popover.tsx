'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { Popover } from '../ui/popover'
import type { Filter } from './filter'
import { FilterChoices } from './filter-choices'
import { FilterForm } from './filter-form'
import type { ListState } from './use-list-params'

type FilterPopoverProps = {
  filters: Filter[]
  /** Null: the user picks one first. */
  first: Filter | null
  list: ListState
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Chooses a filter, then its value. */
export function FilterPopover({ filters, first, list, anchor, onClose }: FilterPopoverProps) {
  const t = useTranslations('list')
  const [filter, setFilter] = useState(first)

  function apply(change: Record<string, string | null>) {
    list.change(change)
    onClose()
  }

  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      align="start"
      title={filter ? filter.label : t('filterBy')}
      className="w-[min(300px,calc(100vw-16px))]!"
    >
      {filter === null ? (
        <WhichFilter filters={filters} onPick={setFilter} />
      ) : filter.kind === 'choice' ? (
        <FilterChoices
          options={filter.options}
          value={list.params[filter.name] ?? null}
          onPick={(value) => apply({ [filter.name]: value })}
        />
      ) : (
        <FilterForm filter={filter} params={list.params} onApply={apply} />
      )}
    </Popover>
  )
}

type WhichFilterProps = { filters: Filter[]; onPick: (filter: Filter) => void }

function WhichFilter({ filters, onPick }: WhichFilterProps) {
  return (
    <ul className="mt-2 grid gap-px">
      {filters.map((each) => (
        <li key={each.name}>
          <button
            type="button"
            onClick={() => onPick(each)}
            className="flex h-8 w-full items-center gap-2 rounded-5 px-2 text-left hover:bg-hover hover:text-strong phone:h-11"
          >
            <span className="flex-1">{each.label}</span>
            <ChevronRight className="size-3.5! text-faint" />
          </button>
        </li>
      ))}
    </ul>
  )
}
