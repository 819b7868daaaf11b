import 'server-only'
import { getTranslations } from 'next-intl/server'
import { isAuditAction } from '@/lib/contract/audit-actions'
import type { HandOn, Language } from './handed'

/** The words of the file in its language. */
export async function spokenIn(locale: HandOn['language']): Promise<Language> {
  const words = await getTranslations({ locale, namespace: 'handed' })
  const activity = await getTranslations({ locale, namespace: 'activity' })
  const actionOf = (action: string) =>
    isAuditAction(action) ? activity(`actions.${action}`) : action
  return { words, actionOf }
}
