import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { ActivityList } from '@/components/audit/activity-list'
import { PageMessages } from '@/components/layout/page-messages'
import { TokenList } from '@/components/tokens/token-list'
import { UserPage } from '@/components/users/user-page'
import { can } from '@/lib/contract/roles'
import { uuid } from '@/lib/contract/schemas/fields'
import { requireActor } from '@/lib/server/auth/page-actor'
import { isApiError } from '@/lib/server/errors'
import { readUser } from '@/lib/server/users/read-user'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('one') }
}

export default async function Page({ params }: PageProps<'/settings/users/[user_id]'>) {
  const [{ user_id }, actor] = await Promise.all([params, requireActor()])
  if (!can(actor.role, 'users.manage'))
    return <NoPermission role={actor.role} permission="users.manage" />
  if (!uuid.safeParse(user_id).success) notFound()
  const user = await readUser(user_id, actor.userSessionId).catch((error: unknown) => {
    if (isApiError(error) && error.key === 'not_found') notFound()
    throw error
  })
  return (
    <PageMessages namespaces={['users', 'oneTimeLink', 'browsers', 'tokens', 'activity']}>
      <UserPage
        initial={user}
        ownId={actor.userId}
        tokens={<TokenList ownerId={user.id} />}
        activity={<ActivityList targetType="user" targetId={user.id} />}
      />
    </PageMessages>
  )
}
