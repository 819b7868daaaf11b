import { useTranslations } from 'next-intl'
import { isAuditAction } from '@/lib/contract/audit-actions'

/** What was done, in words; a name that we have none for is shown as the trail has it. */
export function ActionName({ action }: { action: string }) {
  const t = useTranslations('activity')
  if (isAuditAction(action)) return t(`actions.${action}`)
  return <span className="font-mono text-12">{action}</span>
}
