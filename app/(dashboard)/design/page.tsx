import { notFound } from 'next/navigation'
import { Controls } from '@/components/design/controls'
import { Floating } from '@/components/design/floating'
import { Identity } from '@/components/design/identity'
import { Lists } from '@/components/design/lists'
import { Receipts } from '@/components/design/receipts'
import { States } from '@/components/design/states'
import { PageMessages } from '@/components/layout/page-messages'
import { requireActor } from '@/lib/server/auth/page-actor'
import { Live } from './live'

/** Every component in every state, for developers only. */
export default async function DesignPage() {
  await requireActor()
  const isShown = process.env.NODE_ENV !== 'production' || process.env.ROOMWARDEN_DESIGN === '1'
  if (!isShown) notFound()
  return (
    <PageMessages namespaces={['list', 'live', 'session']}>
      <div className="grid min-w-0 grid-cols-1 gap-8 px-gutter pt-4 pb-10">
        <h1>Design</h1>
        <Controls />
        <Identity />
        <Receipts />
        <Lists />
        <Live />
        <States />
        <Floating />
      </div>
    </PageMessages>
  )
}
