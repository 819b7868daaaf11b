import { useTranslations } from 'next-intl'
import { permissions, type Permission, type Role } from '@/lib/contract/roles'
import { Empty } from '../ui/empty'

/** Says that the role lacks a permission, and which role has it. */
export function NoPermission({ role, permission }: { role: Role; permission: Permission }) {
  const t = useTranslations()
  const needed = t(`roles.${permissions[permission]}`)
  return (
    <Empty title={t('feedback.noPermissionTitle')}>
      <p>{t('feedback.noPermission', { role: t(`roles.${role}`), needed })}</p>
    </Empty>
  )
}
