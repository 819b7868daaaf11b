import type { ReactNode } from 'react'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsNav } from '@/components/settings/settings-nav'
import { requireActor } from '@/lib/server/auth/page-actor'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await requireActor()
  return (
    <PageMessages isLayout namespaces={['settings']}>
      <div className="grid grid-cols-[148px_minmax(0,1fr)] gap-x-10 px-gutter pt-4 pb-10 rail:gap-x-6 phone:block phone:pt-0">
        <SettingsNav role={role} />
        <div className="@container/main max-w-280 min-w-0 phone:pt-4">{children}</div>
      </div>
    </PageMessages>
  )
}
