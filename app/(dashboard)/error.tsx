'use client'

import { BrokenPage, type BrokenPageProps } from '@/components/feedback/broken-page'

/** The shell stays, so that the way out of a broken page is where it always is. */
export default function BrokenInShell(props: BrokenPageProps) {
  return <BrokenPage {...props} />
}
