'use client'

import { useTranslations } from 'next-intl'
import { useFaultWords } from '@/components/feedback/use-fault-words'
import type { ApiFailure } from '@/lib/client/api-failure'
import type { LayoutFault } from '@/lib/contract/studio/check-layout'
import { fieldOfPointer } from '@/lib/contract/studio/field-of-pointer'
import type { Layout } from '@/lib/contract/studio/layout'

/** The error of each invalid field, by the field's name: ours first, then the server's. */
export type FieldErrors = Readonly<Record<string, string>>

const numbers = { least: 0, most: 0, by: 0, count: 0, cells: 0 }

/** What Telnyx would refuse, or has refused, in words at each field. */
export function useFaults(
  layout: Layout,
  faults: LayoutFault[],
  failure: ApiFailure | null,
): FieldErrors {
  const t = useTranslations('compose')
  const words = useFaultWords()
  const refused = (failure?.problems ?? []).flatMap((problem) => {
    const field = fieldOfPointer(problem.pointer, layout)
    return field ? [[field, words(problem)] as const] : []
  })
  const own = faults.map(({ field, key, values }) => {
    const region = layout.regions[Number(field.split('.')[0])]?.name ?? ''
    return [field, t(`faults.${key}`, { ...numbers, ...values, region })] as const
  })
  return Object.fromEntries([...refused, ...own])
}
