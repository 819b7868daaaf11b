import 'server-only'
import { caseName } from '@/lib/contract/cases'
import { sessionsOf, type Handed } from './handed'
import { happenedIn } from './happened'
import { joinsOf } from './people-in'

/** The same content as the page, for programs: one object, streamed. */
export async function* writeJson(handed: Handed): AsyncGenerator<string> {
  const { subject, notes, masks, asked } = handed
  const head = {
    case: caseName(subject.number),
    title: masks.text(subject.title),
    ticket_url: subject.ticket_url && masks.text(subject.ticket_url),
    state: subject.state,
    people: subject.people.map(({ name }) => name),
    opened_at: subject.at,
    made_at: handed.madeAt,
    made_by: handed.madeBy,
    names: asked.names,
    happened: happenedIn(handed),
    notes: notes.map(({ by, at, text }) => ({ by: by.name, at, text: masks.text(text) })),
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "sessions": [`
  let between = '\n'
  for (const id of sessionsOf(subject)) {
    const joins = await joinsOf(id)
    const people = joins.map((join) => ({
      participant_id: join.id,
      name: masks.nameOf(join),
      joined_at: join.joinedAt,
      left_at: join.leftAt,
    }))
    yield `${between}  ${JSON.stringify({ id, people })}`
    between = ',\n'
  }
  yield `\n ]\n}\n`
}
