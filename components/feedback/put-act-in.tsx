'use client'

import { BriefcaseBusiness } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { askPutIn } from '@/lib/client/cases/ask-put-in'
import { useMay } from '@/lib/client/viewer-role'
import { caseActTargets } from '@/lib/contract/cases'
import type { ActivityEntry } from '@/lib/contract/audit'
import { IconButton } from '../ui/icon-button'

/** Puts an act into a case; nothing for acts that no case holds, and for roles without cases. */
export function PutActIn({ entry: { auditId, target } }: { entry: ActivityEntry }) {
  const t = useTranslations('feedback')
  const mayPutIn = useMay('cases.manage')
  if (!mayPutIn || !caseActTargets.some((type) => type === target?.type)) return null
  return (
    <IconButton
      size="sm"
      label={t('putActIn')}
      aria-keyshortcuts="c"
      onClick={(event) => askPutIn([{ kind: 'act', id: auditId }], event.currentTarget)}
    >
      <BriefcaseBusiness />
    </IconButton>
  )
}
