import { useTranslations } from 'next-intl'
import type { UserSummary } from '@/lib/contract/users'

/** Whether a user may sign in; the normal state has no colour. */
export function UserState({ user }: { user: UserSummary }) {
  const t = useTranslations('users')
  if (user.disabled_at !== null) return <span className="text-warning">{t('disabled')}</span>
  return (
    <span className="text-muted">{user.last_seen_at === null ? t('neverIn') : t('enabled')}</span>
  )
}
