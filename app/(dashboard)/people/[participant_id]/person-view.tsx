'use client'

import { BansBeside } from '@/components/bans/bans-beside'
import { InCasesBeside } from '@/components/feedback/in-cases-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import { PersonLiveBeside } from '@/components/participants/person-live-beside'
import { PersonSafetyBeside } from '@/components/participants/person-safety-beside'
import { PersonPage } from '@/components/people/person-page'
import type { Role } from '@/lib/contract/roles'

type PersonViewProps = { participantId: string; viewer: { id: string; name: string; role: Role } }

/** The person with the parts of other domains, which meet only here. */
export function PersonView({ participantId, viewer }: PersonViewProps) {
  return (
    <PersonPage
      participantId={participantId}
      viewerId={viewer.id}
      live={({ id, sessionId }) =>
        sessionId && <PersonLiveBeside participantId={id} sessionId={sessionId} viewer={viewer} />
      }
      perhaps={<PersonSafetyBeside participantId={participantId} />}
      bans={
        <>
          <InCasesBeside of={`person:${participantId}`} titled />
          <BansBeside of={{ participant: participantId }} viewer={viewer} />
          <NotesBeside on={`person:${participantId}`} viewer={viewer} />
        </>
      }
    />
  )
}
