'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { KeysDialog as Keys } from '@/components/feedback/keys-dialog'

const keys = [
  ['j k', 'keyMove'],
  ['x', 'keySelect'],
  ['a', 'keySelectAll'],
  ['m', 'keyMute'],
  ['u', 'keyUnmute'],
  ['⇧K', 'keyKick'],
  ['e', 'keyEnd'],
  ['Esc', 'keyClear'],
  ['?', 'keyHelp'],
] as const

type KeysDialogProps = { onClose: () => void; returnFocus: RefObject<HTMLElement | null> }

/** All keys of the page of a session. */
export function KeysDialog(props: KeysDialogProps) {
  const t = useTranslations('participants')
  return <Keys {...props} keys={keys.map(([key, word]) => ({ key, what: t(word) }))} />
}
