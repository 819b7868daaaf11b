'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { DayFields } from './day-fields'
import { namesOf, type Filter, type ListParams } from './filter'
import { useFirstFocus } from './use-first-focus'

type FilterFormProps = {
  filter: Exclude<Filter, { kind: 'choice' }>
  params: ListParams
  /** A value of null takes the filter off. */
  onApply: (change: Record<string, string | null>) => void
}

/** What a filter is to say, in one field or two. */
export function FilterForm({ filter, params, onApply }: FilterFormProps) {
  const t = useTranslations('list')
  const box = useFirstFocus<HTMLFormElement>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const names = namesOf(filter)
    const values = names.map((name) => String(form.get(name) ?? '').trim())
    // Nobody means a stretch of days that ends before it begins.
    if (values.every((value) => value !== '')) values.sort()
    onApply(Object.fromEntries(names.map((name, index) => [name, values[index] || null])))
  }

  return (
    <form ref={box} onSubmit={submit} className="mt-2 grid gap-3">
      {filter.kind === 'days' ? (
        <DayFields names={namesOf(filter)} params={params} hint={filter.hint} onPick={onApply} />
      ) : (
        <OneField filter={filter} value={params[filter.name]} />
      )}
      <Button type="submit" variant="primary">
        {t('apply')}
      </Button>
    </form>
  )
}

type OneFieldProps = {
  filter: Exclude<Filter, { kind: 'choice' | 'days' }>
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
