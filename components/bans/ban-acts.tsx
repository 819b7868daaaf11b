'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '@/components/data-table/row-commands'
import { Button, buttonClass } from '@/components/ui/button'
import type { Ban } from '@/lib/contract/bans'
import { can } from '@/lib/contract/roles'
import { sessionPath } from '@/lib/contract/routes'
import { mayChange, useActing, type BanAct } from './ban-acting'
import { useBanName } from './ban-name'

/** The acts on a ban in force; if it does not hold, the link to the session comes first. */
export function BanActs({ ban }: { ban: Ban }) {
  const t = useTranslations('bans')
  const { viewer } = useActing()
  if (ban.state !== 'active' || !can(viewer.role, 'bans.manage')) return null
  return (
    <span className="flex justify-end">
      {ban.still_there > 0 && ban.last && (
        <Link
          href={sessionPath(ban.last.session_id, { participant: ban.last.participant_id })}
          prefetch={false}
          className={buttonClass({ size: 'act', variant: 'quiet', className: 'text-danger!' })}
        >
          {t('openSession')}
        </Link>
      )}
      <ActButton ban={ban} act="until" off={!mayChange(ban, viewer.role)} />
      <ActButton ban={ban} act="lift" />
    </span>
  )
}

type ActButtonProps = { ban: Ban; act: BanAct; off?: boolean }

function ActButton({ ban, act, off = false }: ActButtonProps) {
  const t = useTranslations('bans')
  const { onAsk } = useActing()
  const ask = (button: HTMLElement) => onAsk(act, ban, button)
  const button = useRowCommand({ row: ban.id, command: act }, off ? null : ask)
  return (
    <Button
      ref={button}
      size="act"
      variant="quiet"
      aria-haspopup="dialog"
      disabled={off}
      title={off ? t('adminChanges') : undefined}
      aria-label={t(`${act}Named`, { name: useBanName(ban) })}
      onClick={(event) => ask(event.currentTarget)}
    >
      {t(act === 'lift' ? 'lift' : 'change')}
    </Button>
  )
}
