'use client'

import { ActSentence } from '@/components/audit/act-sentence'
import { ActivityList } from '@/components/audit/activity-list'
import { CasePage } from '@/components/cases/case-page'
import { NotesOf } from '@/components/notes/notes-of'
import type { ActivityEntry } from '@/lib/contract/audit'
import type { Role } from '@/lib/contract/roles'

type CaseViewProps = { id: string; viewer: { id: string; name: string; role: Role } }

const act = (entry: ActivityEntry) => <ActSentence entry={entry} />

/** The case with the parts of other domains, which meet only here. */
export function CaseView({ id, viewer }: CaseViewProps) {
  return (
    <CasePage
      id={id}
      act={act}
      notes={<NotesOf on={`case:${id}`} viewer={viewer} />}
      activity={<ActivityList targetType="case" targetId={id} />}
    />
  )
}
