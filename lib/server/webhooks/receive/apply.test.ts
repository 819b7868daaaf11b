import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  mergePerson,
  mergeSession,
  missPerson,
  missSession,
  type PersonRow,
  type SessionRow,
} from '@/lib/server/live/merge'
import { applyToPerson, type PersonReport } from './apply-to-person'
import { applyToSession, type SessionReport } from './apply-to-session'

const start = Date.parse('2026-06-15T12:00:00Z')
const at = (secs: number) => new Date(start + secs * 1000).toISOString()
const facts = { roomId: 'r', roomName: null, roomMax: null, roomRecording: null }

/** A participant who joins in second 1 and leaves in second 3, in a session from 0 to 4. */
type Step =
  | { kind: 'person'; what: PersonReport['what'] }
  | { kind: 'session'; what: SessionReport['what']; at: number }
  | { kind: 'poll'; saw: number }

type State = { person?: PersonRow; session?: SessionRow }

function receive(state: State, step: Exclude<Step, { kind: 'poll' }>, now: Date): State {
  if (step.kind === 'session') {
    const reason = step.what === 'ended' ? 'stale' : null
    const report = {
      what: step.what,
      id: 's',
      roomId: 'r',
      reason,
      at: at(step.at),
      receivedAt: now,
    }
    return { ...state, session: applyToSession(state.session ?? null, report, null) }
  }
  const left = step.what === 'left'
  const report = { what: step.what, id: 'p', sessionId: 's', context: 'Ana', receivedAt: now }
  const more = { reason: left ? 'kicked' : null, at: at(left ? 3 : 1) }
  const person = applyToPerson(state.person ?? null, { ...report, ...more })
  return receive({ ...state, person }, { kind: 'session', what: 'started', at: left ? 3 : 1 }, now)
}

/** A read that shows the state of a given second; the list shows live sessions only. */
function poll({ person, session }: State, saw: number, now: Date): State {
  const endedAt = saw >= 4 ? at(4) : null
  const seen = { id: 's', ...facts, active: !endedAt, startedAt: at(0), endedAt }
  const missed = endedAt && session ? missSession(session, now) : null
  const seenPerson = {
    id: 'p',
    sessionId: 's',
    context: 'Ana',
    joinedAt: at(1),
    leftAt: saw >= 3 ? at(3) : null,
  }
  return {
    session: missed && !missed.ghost && !missed.active ? missed : mergeSession(session, seen, now),
    person: saw >= 1 ? mergePerson(person, seenPerson, now) : person && missPerson(person, now),
  }
}

function play(steps: Step[]): State {
  return steps.reduce<State>((state, step, index) => {
    const now = new Date(start + 60_000 + index * 2_000)
    return step.kind === 'poll' ? poll(state, step.saw, now) : receive(state, step, now)
  }, {})
}

/** The row without the times of our own clock, which may differ. */
function factsOf(state: State) {
  const { reportReceivedAt: _p, joinSeenAt: _j, leaveSeenAt: _l, ...person } = state.person ?? {}
  const {
    reportReceivedAt: _s,
    lastReportAt: _h,
    overAt: _o,
    beganAt: _b,
    ...session
  } = state.session ?? {}
  return { person, session }
}

const story: Step[] = [
  { kind: 'session', what: 'started', at: 0 },
  { kind: 'person', what: 'joined' },
  { kind: 'person', what: 'left' },
  { kind: 'session', what: 'ended', at: 4 },
]

/** Every event at least once, in any order, some of them repeated. */
const deliveries = fc
  .array(fc.constantFrom(...story), { maxLength: 6 })
  .chain((again) => fc.shuffledSubarray([...story, ...again], { minLength: 4 + again.length }))

it('any order and repetition of webhooks gives one state', () => {
  const expected = factsOf(play(story))
  expect(expected).toMatchObject({
    person: { reported: 'left', reportedAt: at(3), leftReason: 'kicked', leftAt: null },
    session: { reported: 'ended', reportedAt: at(4), endedReason: 'stale', active: true },
  })
  fc.assert(
    fc.property(deliveries, (steps) => {
      expect(factsOf(play(steps))).toEqual(expected)
    }),
  )
})

it('the same with polls in between: once the last poll is over, only one state is left', () => {
  const last: Step = { kind: 'poll', saw: 9 }
  const expected = factsOf(play([...story, { kind: 'poll', saw: 2 }, last]))
  expect(expected).toMatchObject({
    person: { reported: null, leftAt: at(3), leftReason: 'kicked', ghost: false },
    session: { reported: null, active: false, endedAt: at(4), endedReason: 'stale' },
  })
  const polls = fc
    .array(fc.record({ saw: fc.integer({ min: 0, max: 3 }), after: fc.nat(10) }), { maxLength: 5 })
    .map((all) => [...all, { saw: 2, after: 0 }].toSorted((a, b) => a.saw - b.saw))
  fc.assert(
    fc.property(deliveries, polls, fc.nat(12), (reports, seen, lastAfter) => {
      // Polls keep their order in time; the last one may come before late webhooks.
      const steps: Step[] = [...reports]
      let from = 0
      for (const { saw, after } of seen) {
        from = Math.min(steps.length, from + after)
        steps.splice(from, 0, { kind: 'poll', saw })
        from += 1
      }
      steps.splice(Math.max(from, Math.min(lastAfter, steps.length)), 0, last)
      expect(factsOf(play(steps))).toEqual(expected)
    }),
  )
})

it('a webhook does not make reported again what a read has shown', () => {
  const seen: State = poll({}, 2, new Date(start))
  const after = receive(seen, { kind: 'person', what: 'joined' }, new Date(start + 1_000))
  expect(after.person).toEqual(seen.person)
  expect(after.session).toEqual({ ...seen.session, lastReportAt: new Date(start + 1_000) })
})
