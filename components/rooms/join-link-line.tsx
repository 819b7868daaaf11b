'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { joinLink } from '@/lib/client/rooms/join-link'
import { settingsQuery } from '@/lib/client/settings/queries'
import { can, type Role } from '@/lib/contract/roles'
import { settingsPath } from '@/lib/contract/routes'
import { CopySecret } from './copy-secret'
import type { IssuedToken } from './use-join-token'

type JoinLinkLineProps = {
  issued: IssuedToken
  roomId: string
  roomName: string | null
  role: Role
}

/** The token in the administrators' link template; without one, who can set it. */
export function JoinLinkLine({ issued, roomId, roomName, role }: JoinLinkLineProps) {
  const t = useTranslations('joinToken')
  const { data: settings, isError } = useQuery(settingsQuery)
  if (isError) return <p className="text-12 text-warning">{t('templateUnread')}</p>
  if (!settings) return null
  const template = settings.joinLinkTemplate
  if (template === null) {
    return (
      <p className="text-12 text-muted">
        {t('noTemplate')}{' '}
        {can(role, 'settings.manage') ? (
          <Link href={settingsPath()} className="font-560 text-accent hover:underline">
            {t('setTemplate')}
          </Link>
        ) : (
          t('askTemplate')
        )}
      </p>
    )
  }
  const refreshToken = issued.refresh_token ?? null
  const values = { roomId, roomName, token: issued.token, refreshToken }
  return (
    <>
      <CopySecret label={t('link')} copyLabel={t('copyLink')} secret={joinLink(template, values)} />
      {refreshToken === null && template.includes('{refresh_token}') && (
        <p className="text-12 text-warning">{t('needsRefresh')}</p>
      )}
    </>
  )
}
