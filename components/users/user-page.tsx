'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Facts } from '@/components/ui/facts'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { ShortId } from '@/components/ui/short-id'
import { userQuery } from '@/lib/client/users/queries'
import type { UserDetails } from '@/lib/contract/users'
import { BrowserList } from './browser-list'
import { RoleForm } from './role-form'
import { SignOutEverywhere } from './sign-out-everywhere'
import { UserActs } from './user-acts'
import { UserState } from './user-state'

type UserPageProps = {
  initial: UserDetails['data']
  ownId: string
  /** Their personal tokens. */
  tokens: ReactNode
  /** Acts by and on the user, from the audit trail. */
  activity?: ReactNode
}

/** One user: name, role and browsers. */
export function UserPage({ initial, ownId, tokens, activity }: UserPageProps) {
  const t = useTranslations('users')
  const { data: user, error } = useQuery({ ...userQuery(initial.id), initialData: initial })
  const own = user.id === ownId
  return (
    <>
      {error && <FailureNotice error={error} className="mb-3" />}
      <UserHead user={user} own={own} />
      <Section title={t('role')} intro={t('roleIntro')}>
        <RoleForm user={user} own={own} />
      </Section>
      <Section
        title={t('browsers')}
        act={user.browsers.length > 0 && <SignOutEverywhere user={user} />}
      >
        <BrowserList browsers={user.browsers} />
      </Section>
      <Section title={t('tokens')} intro={t('tokensIntro')}>
        {tokens}
      </Section>
      {activity && <Section title={t('activity')}>{activity}</Section>}
    </>
  )
}

function UserHead({ user, own }: { user: UserDetails['data']; own: boolean }) {
  const t = useTranslations()
  const none = <span className="text-faint">–</span>
  return (
    <div className="mb-6">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <h1 className="min-w-0 truncate">
          <bdi>{user.name}</bdi>
          {own && <span className="ml-2 text-13 font-480 text-accent">{t('users.you')}</span>}
        </h1>
        <UserActs user={user} own={own} />
      </div>
      <Facts
        facts={[
          { id: 'state', label: t('users.state'), value: <UserState user={user} /> },
          { id: 'email', label: t('users.email'), value: <bdi>{user.email}</bdi> },
          {
            id: 'seen',
            label: t('users.lastSeen'),
            value: user.last_seen_at ? <RelativeTime at={user.last_seen_at} /> : none,
          },
          {
            id: 'created',
            label: t('users.created'),
            value: <AbsoluteTime at={user.created_at} />,
          },
          { id: 'tokens', label: t('users.tokens'), value: user.tokens },
          ...(user.reset_expires_at
            ? [
                {
                  id: 'reset',
                  label: t('users.resetOpen'),
                  value: <AbsoluteTime at={user.reset_expires_at} />,
                },
              ]
            : []),
          { id: 'id', label: t('users.id'), value: <ShortId id={user.id} /> },
        ]}
      />
    </div>
  )
}
