'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { signOut } from '@/lib/client/auth/sign-out'
import { leaveAllTabs } from '@/lib/client/live/stream/live-stream'
import type { Role } from '@/lib/contract/roles'
import { askForHelp } from '../feedback/ask-for-help'
import { Button } from '../ui/button'
import { IdentityTile } from '../ui/identity-tile'
import { Kbd } from '../ui/kbd'

export type Viewer = { id: string; name: string; email: string; role: Role }

const menuId = 'user-menu'

/** The signed-in user, their role, and sign-out, in a native popover without code. */
export function UserMenu({ viewer }: { viewer: Viewer }) {
  const t = useTranslations()
  const role = t(`roles.${viewer.role}`)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={opener}
        type="button"
        popoverTarget={menuId}
        className="flex h-icon min-w-icon items-center justify-center gap-1.5 rounded-5 px-1.5 text-12 whitespace-nowrap eased hover:bg-hover"
      >
        <IdentityTile name={viewer.name} identity={viewer.id} />
        <span className="sr-only">{t('shell.account', { name: viewer.name, role })}</span>
        <bdi aria-hidden="true" className="max-w-40 truncate text-strong rail:hidden">
          {viewer.name}
        </bdi>
        <span aria-hidden="true" className="text-faint rail:hidden">
          {role}
        </span>
      </button>
      <div
        id={menuId}
        popover="auto"
        className="fixed inset-auto top-[calc(var(--top)+4px)] right-3 m-0 w-60 rounded-8 bg-raised p-3 text-body shadow-float"
      >
        <p className="truncate font-600 text-strong">
          <bdi>{viewer.name}</bdi>
        </p>
        <p className="truncate text-12 text-muted">{viewer.email}</p>
        <p className="mb-3 text-12 text-faint">{role}</p>
        <Button
          variant="quiet"
          className="mb-2 w-full"
          popoverTarget={menuId}
          popoverTargetAction="hide"
          aria-keyshortcuts="?"
          onClick={() => askForHelp(opener.current)}
        >
          {t('shell.help')} <Kbd>?</Kbd>
        </Button>
        <SignOut />
      </div>
    </>
  )
}

function SignOut() {
  const t = useTranslations('shell')
  const [state, setState] = useState<'ready' | 'pending' | 'failed'>('ready')

  async function leave() {
    setState('pending')
    try {
      await signOut()
    } catch {
      // The server was unreachable: the user is still signed in and must be told.
      return setState('failed')
    }
    leaveAllTabs()
  }

  return (
    <>
      <Button
        className="w-full"
        icon={<LogOut />}
        pending={state === 'pending'}
        onClick={() => void leave()}
      >
        {t('signOut')}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="mt-2 text-12 text-danger">
          {t('signOutFailed')}
        </p>
      )}
    </>
  )
}
