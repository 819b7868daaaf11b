import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { UserPage } from '@/components/users/user-page'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('one') }
}

export default async function Page({ params }: PageProps<'/settings/users/[user_id]'>) {
  const [{ user_id }, actor] = await Promise.all([params, requireActor()])
  if (!can(actor.role, 'users.manage'))
    return <NoPermission role={actor.role} permission="users.manage" />
  return (
    <PageMessages namespaces={['users', 'oneTimeLink', 'browsers']}>
      <UserPage id={user_id} ownId={actor.userId} />
    </PageMessages>
  )
}
