'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { Saved } from '@/components/feedback/saved'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { changeRole } from '@/lib/client/users/queries'
import { isRole, roles, type Role } from '@/lib/contract/roles'
import type { UserDetails } from '@/lib/contract/users'
import { useUserAct } from './use-user-act'

/** Changes a colleague's role, effective with their next request. */
export function RoleForm({ user, own }: { user: UserDetails['data']; own: boolean }) {
  const t = useTranslations()
  const router = useRouter()
  /** The picked role, not yet saved. */
  const [picked, setPicked] = useState<Role | null>(null)
  const role = picked ?? user.role
  const change = useUserAct(user.id, async (wanted: Role) => {
    await changeRole(user.id, wanted)
    setPicked(null)
    // A user who demoted themselves sees what they may still do.
    if (own) router.refresh()
  })
  const demotes = user.role === 'admin' && role !== 'admin'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    change.mutate(role)
  }

  return (
    <form onSubmit={submit} className="grid max-w-140 gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('users.roleOf', { name: user.name })}
          value={role}
          onChange={({ target }) => isRole(target.value) && setPicked(target.value)}
          className="w-80 phone:w-full"
          options={roles.map((value) => ({
            value,
            label: t('common.labelled', {
              label: t(`roles.${value}`),
              text: t(`users.does.${value}`),
            }),
          }))}
        />
        <Button
          type="submit"
          disabled={role === user.role || (demotes && user.last_administrator)}
          pending={change.isPending}
          className="phone:h-11!"
        >
          {t('users.changeRole')}
        </Button>
        <Saved state={change.status} className="h-control" />
      </div>
      {demotes && user.last_administrator && (
        <Notice tone="caution">{t('users.lastAdministrator')}</Notice>
      )}
      {demotes && own && !user.last_administrator && (
        <Notice tone="caution">{t('users.ownRole')}</Notice>
      )}
      {change.error && <FailureNotice error={change.error} />}
    </form>
  )
}
