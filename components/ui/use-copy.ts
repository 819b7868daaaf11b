'use client'

import { useEffect, useState } from 'react'

/** Puts text on the clipboard; `copied` stays true for two seconds after it worked. */
export function useCopy() {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), 2000)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopiedAt(Date.now())
  }
  return { copied: copiedAt > 0, copy }
}
