'use client'

import { useTranslations } from 'next-intl'
import type { ListDefinition } from '@/lib/contract/lists/definition'

/** The words of a list, whose keys its definition has checked. */
export function useListWords({ name, words = name }: ListDefinition) {
  return useTranslations(words) as (key: string) => string
}
