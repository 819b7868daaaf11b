'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type RefObject } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Popover } from '../ui/popover'
import { namesOf, type Filter } from './filter'
import type { ListState } from './use-list-params'

type FilterPopoverProps = {
  filters: Filter[]
  /** Null: the reader picks one first. */
  first: Filter | null
  list: ListState
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Which filter, then what it says. */
export function FilterPopover({ filters, first, list, anchor, onClose }: FilterPopoverProps) {
  const t = useTranslations('list')
  const [filter, setFilter] = useState(first)
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      align="start"
      title={filter ? filter.label : t('filterBy')}
      className="w-[min(300px,calc(100vw-16px))]!"
    >
      {filter ? (
        <FilterForm key={filter.name} filter={filter} list={list} onClose={onClose} />
      ) : (
        <ul className="mt-2 grid gap-px">
          {filters.map((each) => (
            <li key={each.name}>
              <button
                type="button"
                onClick={() => setFilter(each)}
                className="flex h-8 w-full items-center gap-2 rounded-5 px-2 text-left hover:bg-hover hover:text-strong phone:h-11"
              >
                <span className="flex-1">{each.label}</span>
                <ChevronRight className="size-3.5! text-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

type FilterFormProps = { filter: Filter; list: ListState; onClose: () => void }

function FilterForm({ filter, list, onClose }: FilterFormProps) {
  const t = useTranslations('list')

  function apply(change: Record<string, string | null>) {
    list.change(change, 'push')
    onClose()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    apply(
      Object.fromEntries(
        namesOf(filter).map((name) => [name, String(form.get(name) ?? '').trim() || null]),
      ),
    )
  }

  if (filter.kind === 'choice') {
    return (
      <ul className="mt-2 grid gap-px">
        {filter.options.map((option, index) => (
          <li key={option.value}>
            {option.group && option.group !== filter.options[index - 1]?.group && (
              <p className="px-2 pt-2 pb-0.5 text-12 text-3">{option.group}</p>
            )}
            <button
              type="button"
              aria-pressed={list.params[filter.name] === option.value}
              onClick={() => apply({ [filter.name]: option.value })}
              className="flex h-8 w-full items-center rounded-5 px-2 text-left hover:bg-hover hover:text-strong aria-pressed:bg-ac-tint aria-pressed:font-600 aria-pressed:text-strong phone:h-11"
            >
              {option.label}
            </button>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <form onSubmit={submit} className="mt-2 grid gap-3">
      <Inputs filter={filter} params={list.params} />
      <Button type="submit" variant="primary">
        {t('apply')}
      </Button>
    </form>
  )
}

type InputsProps = {
  filter: Exclude<Filter, { kind: 'choice' }>
  params: ListState['params']
}

function Inputs({ filter, params }: InputsProps) {
  const t = useTranslations('list')
  const value = params[filter.name]
  if (filter.kind === 'days') {
    const [from = '', to = ''] = namesOf(filter)
    return (
      <>
        <Field label={t('from')} type="date" name={from} defaultValue={params[from]} />
        <Field
          label={t('to')}
          type="date"
          name={to}
          defaultValue={params[to]}
          hint={filter.hint ?? t('daysUtc')}
        />
      </>
    )
  }
  if (filter.kind === 'least') {
    const label = t('leastLabel', { unit: filter.unit })
    return (
      <Field
        label={label}
        type="number"
        min={0}
        max={999_999}
        name={filter.name}
        defaultValue={value}
        required
      />
    )
  }
  return (
    <Field
      label={filter.label}
      hint={filter.hint}
      name={filter.name}
      defaultValue={value}
      required
      autoComplete="off"
      spellCheck={false}
      className={filter.mono ? '[&_input]:font-mono [&_input]:text-12' : undefined}
    />
  )
}
