import { cookies } from 'next/headers'
import { getNow } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OtherUser } from '@/components/layout/other-user'
import { PutInBeside } from '@/components/cases/put-in-beside'
import { PageMessages } from '@/components/layout/page-messages'
import { Providers } from '@/components/layout/providers'
import { Shell } from '@/components/layout/shell'
import { pickTheme, themeCookie } from '@/components/layout/theme'
import { ZoneKeeper } from '@/components/layout/zone-keeper'
import { SafetyBeside } from '@/components/modes/safety-beside'
import { Find } from '@/components/palette/find'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { tabChannel } from '@/lib/server/auth/tab-channel'
import { version } from '@/package.json'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [actor, cookie, now] = await Promise.all([requireActor(), cookies(), getNow()])
  const viewer = { id: actor.userId, name: actor.name, email: actor.email, role: actor.role }
  const tabs = tabChannel(actor)
  return (
    <PageMessages
      isLayout
      namespaces={[
        'feedback',
        'receipt',
        'errors',
        'faults',
        'help',
        'roles',
        'palette',
        'found',
        'kick',
        'safety',
        'modes',
        'putIn',
      ]}
    >
      <Providers renderedAt={now.getTime()} userId={viewer.id} role={viewer.role} tabs={tabs}>
        <Shell
          viewer={viewer}
          theme={pickTheme(cookie.get(themeCookie)?.value)}
          version={version}
          find={<Find viewer={viewer} />}
        >
          {children}
        </Shell>
        <ZoneKeeper />
        <OtherUser viewer={viewer} tabs={tabs} />
        {can(viewer.role, 'cases.manage') && <PutInBeside />}
        {can(viewer.role, 'modes.manage') && <SafetyBeside />}
      </Providers>
    </PageMessages>
  )
}
