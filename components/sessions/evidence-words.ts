import { clockTime } from '@/components/ui/duration'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { EvidenceWords } from './evidence'
import type { EvidenceLanguage } from './use-evidence-language'

/** The texts of the evidence, for clipboard and print. */
export function evidenceWords({ t, common, full, zone }: EvidenceLanguage): EvidenceWords {
  const timeOf = (at: string | null) => (at === null ? t('notReported') : full(at))
  const nameOf = (name: string | null) => (name === null ? common('noName') : isolated(`“${name}”`))
  return {
    session: (id) => t('session', { id }),
    room: (name, id) => (id === null ? t('roomNotReported') : t('room', { name, id })),
    started: (at) => t('started', { time: full(at) }),
    ended: (at) => t('ended', { time: full(at) }),
    live: (asOf) => t('live', { time: full(asOf) }),
    length: (milliseconds) => t('length', { length: clockTime(milliseconds, 'always') }),
    peak: (count) => t('peak', { count }),
    people: (count) => t('people', { count }),
    visit: ({ name, id, from, to }) =>
      t('visit', {
        name: nameOf(name),
        id,
        from: timeOf(from),
        to: to === null ? t('here') : full(to),
      }),
    recordings: (count) => t('recordings', { count }),
    noRecordings: () => t('noRecordings'),
    recordingsNotRead: () => t('recordingsNotRead'),
    moreRecordings: (count) => t('moreRecordings', { count }),
    recording: ({ kind, state, participantId, startedAt, endedAt, seconds }, name, address) =>
      t('recording', {
        kind: kind ?? 'other',
        target:
          participantId === null ? t('personNotReported') : `${nameOf(name)} ${participantId}`,
        from: timeOf(startedAt),
        to: timeOf(endedAt),
        state,
        length: seconds === null ? t('notReported') : clockTime(seconds * 1000, 'always'),
        address,
      }),
    acts: (count) => t('acts', { count }),
    noActs: () => t('noActs'),
    moreActs: () => t('moreActs'),
    act: (receipt, name) => actWords(t, receipt, full(receipt.sentAt), nameOf(name)),
    notKnown: () => t('notKnown'),
    zone: () => t('zone', { zone }),
  }
}

/** Isolates the direction: an Arabic name would reverse the id after it. */
const isolated = (text: string) => `\u2068${text}\u2069`

function actWords(
  t: EvidenceLanguage['t'],
  receipt: SeenReceipt,
  time: string,
  name: string,
): string {
  const { act, state, participantId, actor, reason, requestId } = receipt
  const after = state === 'confirmed' ? receipt.confirmedAfterMs : receipt.acceptedAfterMs
  const line = t('act', {
    time,
    act,
    state,
    seconds: ((after ?? 0) / 1000).toFixed(2),
    target: participantId === null ? t('wholeSession') : `${name} ${participantId}`,
    actor: actor.name,
  })
  return [
    line,
    reason ? t('reason', { reason }) : '',
    requestId ? t('request', { id: requestId }) : '',
  ].join('')
}
