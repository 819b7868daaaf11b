'use client'

import { useTranslations } from 'next-intl'
import { useFaultWords } from '@/components/feedback/use-fault-words'
import type { ApiFailure } from '@/lib/client/api-failure'
import { fieldOfPointer, type Problem } from './check-draft'
import type { Draft } from './draft'
import { regionsOf } from './layouts'

/** The error of each invalid field, by the field's name: ours first, then the server's. */
export type FieldErrors = Readonly<Record<string, string>>

export function useFieldErrors(
  draft: Draft,
  problems: Problem[],
  failure: ApiFailure | null,
): FieldErrors {
  const t = useTranslations('compose')
  const words = useFaultWords()
  const regionAt = (field: string) => {
    const name = regionsOf[draft.preset][Number(field.split('.')[0])] ?? 'main'
    return t(`regions.${name}`)
  }
  const refused = (failure?.problems ?? []).flatMap((fault) => {
    const field = fieldOfPointer(fault, draft.preset)
    return field ? [[field, words(fault)] as const] : []
  })
  const own = problems.map(
    ({ field, key, values }) =>
      [field, t(`problems.${key}`, { ...numbers, ...values, region: regionAt(field) })] as const,
  )
  return Object.fromEntries([...refused, ...own])
}

const numbers = { min: 0, max: 0, by: 0 }
