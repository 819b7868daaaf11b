'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { invitationsQuery, withdrawInvitation } from '@/lib/client/users/queries'
import type { Invitation } from '@/lib/contract/users'

/** Open invitations; nothing if there are none. */
export function InvitationList({ initial }: { initial: Invitation[] }) {
  const t = useTranslations('users')
  const { data, error } = useQuery({ ...invitationsQuery, initialData: initial })
  if (error) return <FailureNotice error={error} className="mt-6" />
  if (data.length === 0) return null
  return (
    <div className="mt-8">
      <Section title={t('invitations')} intro={t('invitationsIntro')}>
        <ul aria-label={t('invitations')} className="border-y border-line">
          {data.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Row({ invitation }: { invitation: Invitation }) {
  const t = useTranslations()
  const cache = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: () => withdrawInvitation(invitation.id),
    onSuccess: () => cache.invalidateQueries(invitationsQuery),
  })
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap gap-x-2">
          <bdi className="font-600 text-strong">{invitation.name}</bdi>
          <bdi className="text-muted">{invitation.email}</bdi>
          <span>{t(`roles.${invitation.role}`)}</span>
        </span>
        <span className="flex flex-wrap gap-x-3 text-12 text-muted">
          {invitation.invited_by && (
            <span>{t('users.invitedBy', { name: invitation.invited_by })}</span>
          )}
          <span>
            {t('users.validUntil')} <AbsoluteTime at={invitation.expires_at} />
          </span>
        </span>
      </span>
      <Button
        variant="danger-quiet"
        size="act"
        pending={withdrawing.isPending}
        aria-label={t('users.withdrawNamed', { name: invitation.name })}
        onClick={() => withdrawing.mutate()}
      >
        {t('users.withdraw')}
      </Button>
      {withdrawing.error && <FailureNotice error={withdrawing.error} className="w-full" />}
    </li>
  )
}
