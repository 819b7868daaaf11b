'use client'

import { BrokenPage, type BrokenPageProps } from '@/components/feedback/broken-page'

export default function BrokenWithoutShell(props: BrokenPageProps) {
  return (
    <main className="grid min-h-[70dvh] place-content-center">
      <BrokenPage {...props} />
    </main>
  )
}
