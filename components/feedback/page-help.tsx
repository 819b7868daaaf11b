'use client'

import { useEffect, useState, type RefObject } from 'react'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { Role } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import { usePageKeys } from '../data-table/use-page-keys'
import { askForHelp, onHelpAsked } from './ask-for-help'

const HelpDialog = onDemand(() => import('./help-dialog').then((file) => file.HelpDialog))

const keys = { '?': () => askForHelp(document.activeElement) }

/** The help of every page, opened by `?` or a button. */
export function PageHelp({ role }: { role: Role }) {
  const [from, setFrom] = useState<RefObject<HTMLElement | null> | null>(null)
  usePageKeys(useSingleKeys(), keys)
  useEffect(() => onHelpAsked((element) => setFrom({ current: element })), [])
  return from && <HelpDialog role={role} returnFocus={from} onClose={() => setFrom(null)} />
}
