'use client'

import { useTranslations } from 'next-intl'
import type { IdentityBy } from '@/lib/contract/identity/rule'

/** What a rule goes by, in words; a path as it is written. */
export function useRuleWords(): (by: IdentityBy) => string {
  const t = useTranslations('identity')
  return (by) => (by.kind === 'path' ? by.path : t(`by.${by.kind}`))
}

/** Unique among rules. */
export const keyOf = (by: IdentityBy) => (by.kind === 'path' ? `path ${by.path}` : by.kind)
