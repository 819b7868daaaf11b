'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { DayFields } from './day-fields'
import { namesOf, type Filter, type ListParams } from './filter'
import { toZonedDay } from './span-days'
import { useFirstFocus } from './use-first-focus'

type FilterFormProps = {
  filter: Exclude<Filter, { kind: 'choice' }>
  params: ListParams
  /** A value of null removes the filter. */
  onApply: (change: Record<string, string | null>) => void
}

/** The form of a filter, with one field or two. */
export function FilterForm({ filter, params, onApply }: FilterFormProps) {
  const t = useTranslations('list')
  const timeZone = useTimeZone() ?? 'UTC'
  const box = useFirstFocus<HTMLFormElement>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const names = namesOf(filter)
    const values = names.map((name) => String(form.get(name) ?? '').trim())
    // A range never ends before it begins.
    if (values.every((value) => value !== '')) values.sort()
    apply(Object.fromEntries(names.map((name, index) => [name, values[index] || null])))
  }

  function apply(change: Record<string, string | null>) {
    if (filter.kind !== 'span') return onApply(change)
    const [, last] = namesOf(filter)
    const zoned = Object.entries(change).map(([name, day]) => [
      name,
      day && toZonedDay(day, timeZone, name === last),
    ])
    onApply(Object.fromEntries(zoned) as Record<string, string | null>)
  }

  return (
    <form ref={box} onSubmit={submit} className="mt-2 grid gap-3">
      {filter.kind === 'days' || filter.kind === 'span' ? (
        <DayFields
          names={namesOf(filter)}
          params={daysIn(params)}
          hint={filter.kind === 'span' ? t('daysOwn') : filter.hint}
          onPick={apply}
        />
      ) : (
        <OneField filter={filter} value={params[filter.name]} />
      )}
      <Button type="submit" variant="primary">
        {t('apply')}
      </Button>
    </form>
  )
}

/** The days that parameters begin with, without their zones. */
const daysIn = (params: ListParams): ListParams =>
  Object.fromEntries(Object.entries(params).map(([name, text]) => [name, text.slice(0, 10)]))

type OneFieldProps = {
  filter: Exclude<Filter, { kind: 'choice' | 'days' | 'span' }>
  value: string | undefined
}

function OneField({ filter, value }: OneFieldProps) {
  const t = useTranslations('list')
  const shared = { name: filter.name, defaultValue: value, required: true }
  if (filter.kind === 'least') {
    const label = t('leastLabel', { unit: filter.unit })
    return <Field {...shared} label={label} type="number" min={0} max={999_999} />
  }
  return (
    <Field
      {...shared}
      label={filter.label}
      hint={filter.hint}
      autoComplete="off"
      spellCheck={false}
      className={filter.mono ? '[&_input]:font-mono [&_input]:text-12' : undefined}
    />
  )
}
