'use client'

import { useTranslations } from 'next-intl'
import type { ListDefinition } from '@/lib/contract/lists/definition'

/** The messages of a list, whose keys its definition checks. */
export function useListWords({ name, words = name }: ListDefinition) {
  return useTranslations(words) as (key: string) => string
}
