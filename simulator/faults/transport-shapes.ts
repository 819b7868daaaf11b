import type { FaultShape } from './fault-shape'

/** Slow, silent or broken connections. */
export const transportShapes: readonly FaultShape[] = [
  {
    name: 'latency',
    about: 'the true answer after ms (1000), dated when it was made or sent (sent)',
    stage: 'after',
    deliver: (real, { ms = 1000, dated }) => ({
      kind: 'answer',
      answer: real,
      delayMs: ms,
      dated,
    }),
  },
  {
    name: 'hang',
    about: 'no effect and never an answer',
    stage: 'before',
    deliver: () => ({ kind: 'hang' }),
  },
  {
    name: 'hang_after_effect',
    about: 'carried out, but never an answer',
    stage: 'after',
    deliver: () => ({ kind: 'hang' }),
  },
  {
    name: 'reset',
    about: 'connection reset, no effect',
    stage: 'before',
    deliver: () => ({ kind: 'reset' }),
  },
  {
    name: 'reset_after_effect',
    about: 'carried out, then connection reset before the first byte',
    stage: 'after',
    deliver: () => ({ kind: 'reset' }),
  },
  {
    name: 'reset_mid_body',
    about: 'carried out, then closed half-way through the body',
    stage: 'after',
    deliver: (real) => ({ kind: 'cut', answer: withBody(real) }),
  },
  {
    name: 'slow_drip',
    about: 'the true answer one byte every ms (50)',
    stage: 'after',
    deliver: (real, { ms = 50 }) => ({ kind: 'drip', answer: withBody(real), everyMs: ms }),
  },
]

/** A 204 has no body to cut or to drip. */
function withBody(real: Parameters<Extract<FaultShape, { stage: 'after' }>['deliver']>[0]) {
  return real.body.length > 0 ? real : { ...real, status: 200, body: '{"data":{"result":"ok"}}' }
}
