'use client'

import { AsOfProvider } from '@/components/feedback/as-of'
import { GhostNote } from '@/components/feedback/ghost-note'
import { ReportMark } from '@/components/feedback/report-mark'
import { WallCards } from '@/components/live/wall-cards'
import { wallRow } from '@/components/live/wall-rows'
import { Viewers } from '@/components/sessions/also-viewing'
import { PersonChip } from '@/components/ui/person-chip'
import { ghostsOf } from '@/lib/client/live/ghosts'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { Section, Specimen } from '@/components/design/specimen'

const at = '2026-11-22T12:04:05.000Z'

type Reported = NonNullable<LivePerson['report']>['what']

function person(name: string, what?: Reported, ghost = false): LivePerson {
  return {
    id: `0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4${name.length}${name.length}f6`,
    context: JSON.stringify({ username: name }),
    joinedAt: at,
    leftAt: null,
    leftReason: null,
    report: what ? { what, at, receivedAt: at, ghost } : null,
  }
}

function session(name: string, people: LivePerson[], report: LiveSession['report']): LiveSession {
  return {
    id: `0f8d5a3e-1b2c-4d5e-8f90-${name}`,
    roomId: name,
    room: { id: name, name, maxParticipants: 8, recording: false },
    active: true,
    startedAt: at,
    endedAt: null,
    report,
    lastReportAt: at,
    people,
  }
}

const started = { what: 'started', at, receivedAt: at, ghost: false } as const
const ended = { what: 'ended', at, receivedAt: at, ghost: true } as const
const sessions = [
  session(
    'Reported',
    [person('Ana'), person('Joins now', 'joined'), person('Leaves', 'left')],
    null,
  ),
  session('Begins', [person('Tariq Aziz', 'joined')], started),
  session('Disagrees', [person('Ana Souza Lima', 'left', true), person('Bo')], null),
  session('Empty', [], ended),
]
const rows = sessions.map((one) => wallRow(one, []))
const bo = { id: 'bo', name: 'Bo Lindqvist' }
const cursor = { id: null, onChange: () => undefined }

/** Reported states, ghosts, and who else is viewing. */
export function Live() {
  return (
    <Section title="Live">
      <Specimen name="PersonChip: reported, leaving; ReportMark">
        <PersonChip name="Joins now" id="a" reported="reported" />
        <PersonChip name="Leaves" id="b" reported="reported" leaving />
        <ReportMark report={{ what: 'joined', at, receivedAt: at, ghost: false }} />
        <ReportMark report={{ what: 'left', at, receivedAt: at, ghost: false }} />
      </Specimen>
      <Specimen name="Viewers">
        <Viewers people={[bo]} />
        <Viewers people={[bo, { id: 'cy', name: 'Cy Twombly' }]} />
        <Viewers people={[bo, { id: 'cy', name: 'Cy Twombly' }, { id: 'di', name: 'Di' }]} />
      </Specimen>
      {sessions.map((one) => (
        <GhostNote key={one.id} sessionId={one.id} ghosts={ghostsOf(one)} />
      ))}
      <AsOfProvider value={at}>
        <WallCards rows={rows} cursor={cursor} slots={null} />
      </AsOfProvider>
    </Section>
  )
}
