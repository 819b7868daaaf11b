'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

const CopyByHand = dynamic(() => import('./copy-by-hand').then((file) => file.CopyByHand), {
  ssr: false,
})

/**
 * Puts text on the clipboard; `copied` stays true for two seconds after it worked. Where the browser
 * refuses, as it does without https, `byHand` is a dialog with the text: show it beside the button.
 */
export function useCopy() {
  const [copiedAt, setCopiedAt] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), 2000)
    return () => clearTimeout(timer)
  }, [copiedAt])

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setCopiedAt(Date.now())
    } catch {
      setRefused(text)
    }
  }

  const byHand = refused !== null && <CopyByHand text={refused} onClose={() => setRefused(null)} />
  return { copied: copiedAt > 0, copy, byHand }
}
