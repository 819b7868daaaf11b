'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { DataTable } from '@/components/data-table/data-table'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { IdentityTile } from '@/components/ui/identity-tile'
import { RelativeTime } from '@/components/ui/relative-time'
import { usersQuery } from '@/lib/client/users/queries'
import { userPath } from '@/lib/contract/routes'
import type { UserSummary } from '@/lib/contract/users'
import { UserState } from './user-state'

const stack = '"name role" auto "email state" auto / minmax(0,1fr) auto'
const idOf = (user: UserSummary) => user.id

/** Every user; a row links to the user's page. */
export function UserList({ ownId, initial }: { ownId: string; initial: UserSummary[] }) {
  const t = useTranslations('users')
  const router = useRouter()
  const { data, error } = useQuery({ ...usersQuery, initialData: initial })
  const columns = useColumns(ownId)
  return (
    <>
      {error && <FailureNotice error={error} className="mb-3" />}
      <DataTable
        label={t('title')}
        columns={columns}
        rows={data}
        rowId={idOf}
        stack={stack}
        onOpen={(user) => router.push(userPath(user.id))}
      />
    </>
  )
}

function useColumns(ownId: string): Column<UserSummary>[] {
  const t = useTranslations()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('users.name'),
        meta: { area: 'name' },
        cell: ({ row: { original } }) => (
          <span className="flex min-w-0 items-center gap-2">
            <IdentityTile name={original.name} identity={original.id} />
            <Link
              href={userPath(original.id)}
              prefetch={false}
              className="min-w-0 truncate font-600 text-strong hover:underline"
            >
              <bdi>{original.name}</bdi>
            </Link>
            {original.id === ownId && (
              <span className="flex-none text-12 text-accent">{t('users.you')}</span>
            )}
          </span>
        ),
      },
      {
        id: 'email',
        header: t('users.email'),
        meta: { area: 'email', className: 'text-muted truncate' },
        cell: ({ row: { original } }) => <bdi title={original.email}>{original.email}</bdi>,
      },
      {
        id: 'role',
        header: t('users.role'),
        meta: { area: 'role', width: '110px', className: 'phone:text-right' },
        cell: ({ row: { original } }) => t(`roles.${original.role}`),
      },
      {
        id: 'state',
        header: t('users.state'),
        meta: { area: 'state', width: '130px', className: 'phone:text-right' },
        cell: ({ row: { original } }) => <UserState user={original} />,
      },
      {
        id: 'seen',
        header: t('users.lastSeen'),
        meta: { width: '120px', className: 'text-muted', shed: 'narrow' },
        cell: ({ row: { original } }) => <LastSeen user={original} />,
      },
      {
        id: 'sessions',
        header: t('users.sessions'),
        meta: { width: '84px', align: 'end', className: 'text-muted tabular', shed: 'narrow' },
        cell: ({ row: { original } }) => original.sessions,
      },
    ],
    [t, ownId],
  )
}

function LastSeen({ user }: { user: UserSummary }) {
  if (user.last_seen_at === null) return <span className="text-faint">–</span>
  return <RelativeTime at={user.last_seen_at} />
}
