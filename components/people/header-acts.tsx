'use client'

import { BriefcaseBusiness, Check, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'
import { askPutIn } from '@/lib/client/cases/ask-put-in'
import { useMay } from '@/lib/client/viewer-role'
import { personPath } from '@/lib/contract/routes'

/** The acts on a person's page as a whole. */
export function HeaderActs({ participantId }: { participantId: string }) {
  const t = useTranslations('person')
  const { copied, copy, outcome } = useCopy()
  const mayPutIn = useMay('cases.manage')
  return (
    <>
      <Button
        icon={copied ? <Check /> : <Link2 />}
        onClick={() => void copy(`${window.location.origin}${personPath(participantId)}`)}
      >
        {t('copyLink')}
      </Button>
      {mayPutIn && (
        <Button
          icon={<BriefcaseBusiness />}
          aria-keyshortcuts="c"
          onClick={(event) =>
            askPutIn([{ kind: 'person', id: participantId }], event.currentTarget)
          }
        >
          {t('putIn')}
        </Button>
      )}
      {outcome}
    </>
  )
}
