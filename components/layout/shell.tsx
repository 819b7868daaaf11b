import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHelp } from '../feedback/page-help'
import { AddressNotice } from './address-notice'
import { BanCountBeside } from './ban-count-beside'
import { LiveCount, LiveMark } from './live-count'
import { SessionWatch } from './session-watch'
import { SideBar } from './side-bar'
import { SignedOut } from './signed-out'
import { TabBar } from './tab-bar'
import type { Theme } from '@/lib/contract/preferences'
import { TopBar } from './top-bar'
import type { Viewer } from './user-menu'

type ShellProps = {
  viewer: Viewer
  theme: Theme
  version: string
  /** The button of the command palette. */
  find: ReactNode
  children: ReactNode
}

/** The frame of every page behind sign-in. */
export async function Shell({ viewer, theme, version, find, children }: ShellProps) {
  const t = await getTranslations('shell')
  return (
    <div className="grid min-h-dvh grid-cols-[var(--side)_minmax(0,1fr)] grid-rows-[var(--top)_1fr] bg-chrome phone:grid-cols-1 phone:pb-tabs">
      <a
        href="#main"
        className="sr-only focus-visible:not-sr-only focus-visible:fixed focus-visible:top-2 focus-visible:left-2 focus-visible:z-50 focus-visible:rounded-5 focus-visible:bg-raised focus-visible:px-3 focus-visible:py-2"
      >
        {t('skipToContent')}
      </a>
      <SideBar
        version={version}
        role={viewer.role}
        counts={{ live: <LiveCount />, bans: <BanCountBeside /> }}
      />
      <TopBar viewer={viewer} theme={theme} find={find} />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-w-0 flex-col rounded-tl-10 bg-bg outline-none phone:rounded-none"
      >
        {/* Limits the width of rows so that they stay readable; the wall and multi-column pages need no limit. */}
        <div className="@container/main flex w-full max-w-480 min-w-0 flex-1 flex-col has-data-wide:max-w-none">
          <AddressNotice />
          {children}
        </div>
      </main>
      <TabBar role={viewer.role} marks={{ live: <LiveMark /> }} />
      <SessionWatch viewerId={viewer.id} />
      <SignedOut email={viewer.email} />
      <PageHelp role={viewer.role} />
    </div>
  )
}
