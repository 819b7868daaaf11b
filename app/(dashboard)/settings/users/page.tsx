import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsHead } from '@/components/settings/settings-head'
import { InvitationList } from '@/components/users/invitation-list'
import { InviteButton } from '@/components/users/invite-button'
import { UserList } from '@/components/users/user-list'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listInvitations } from '@/lib/server/users/list-invitations'
import { listUsers } from '@/lib/server/users/list-users'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') }
}

export default async function UsersPage() {
  const [t, actor] = await Promise.all([getTranslations('users'), requireActor()])
  if (!can(actor.role, 'users.manage'))
    return <NoPermission role={actor.role} permission="users.manage" />
  const [users, invitations] = await Promise.all([listUsers(), listInvitations()])
  return (
    <PageMessages namespaces={['users', 'oneTimeLink']}>
      <SettingsHead title={t('title')} intro={t('intro')} act={<InviteButton />} />
      <UserList ownId={actor.userId} initial={users.data} />
      <InvitationList initial={invitations.data} />
    </PageMessages>
  )
}
