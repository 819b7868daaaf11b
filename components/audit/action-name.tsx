import { useTranslations } from 'next-intl'
import { isAuditAction } from '@/lib/contract/audit-actions'

/** An audit action in words; one without words is shown by its own name. */
export function ActionName({ action }: { action: string }) {
  const t = useTranslations('activity')
  if (isAuditAction(action)) return t(`actions.${action}`)
  return <span className="font-mono text-12">{action}</span>
}
