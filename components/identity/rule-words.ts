'use client'

import { useTranslations } from 'next-intl'
import type { IdentityBy } from '@/lib/contract/identity/rule'

/** The claim a rule compares, in words; a path as written. */
export function useRuleWords(): (by: IdentityBy) => string {
  const t = useTranslations('identity')
  return (by) => (by.kind === 'path' ? by.path : t(`by.${by.kind}`))
}

/** A unique key of the rule. */
export const keyOf = (by: IdentityBy) => (by.kind === 'path' ? `path ${by.path}` : by.kind)
