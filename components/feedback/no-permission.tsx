import { useTranslations } from 'next-intl'
import { permissions, type Permission, type Role } from '@/lib/contract/roles'
import { Empty } from '../ui/empty'

/** What the role may not see: says which role would. */
export function NoPermission({ role, permission }: { role: Role; permission: Permission }) {
  const t = useTranslations()
  const needed = t(`roles.${permissions[permission]}`)
  return (
    <Empty title={t('feedback.noPermissionTitle')}>
      <p>{t('feedback.noPermission', { role: t(`roles.${role}`), needed })}</p>
    </Empty>
  )
}
