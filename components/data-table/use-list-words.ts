'use client'

import { useTranslations } from 'next-intl'
import type { ListDefinition } from '@/lib/contract/lists/definition'

/** The words of a list, whose keys its definition has checked. */
export function useListWords({ name }: ListDefinition) {
  return useTranslations(name) as (key: string) => string
}
