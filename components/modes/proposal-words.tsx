'use client'

import { useTranslations } from 'next-intl'
import { displayName } from '@/lib/contract/display-name'
import type { Proposal } from '@/lib/contract/safety'

/** Why a mode is proposed for a room. */
export function ProposalWords({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('safety')
  const common = useTranslations('common')
  const { kind, count, name } = proposal
  return t.rich(`proposals.${kind}`, {
    count,
    b: (chunks) => <b>{chunks}</b>,
    who: () => <bdi>{displayName(name).name ?? common('noName')}</bdi>,
  })
}
