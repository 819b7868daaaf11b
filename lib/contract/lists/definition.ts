import type messages from '@/messages/en.json'
import type { Permission } from '../roles'

type Messages = typeof messages

/** The keys of the messages of a list, as `useTranslations(name)` takes them. */
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/**
 * One thing that a list can be narrowed by, under its parameter in the address. A `text` matches as
 * a whole, a `box` is a text with a box of its own beside the filters, `minutes` is the shortest
 * length, and `days` are two parameters, `<name>_from` and `<name>_to`, both included. So are `span`s, whose ends are
 * instants; the one that is called `time` writes `from` and `to`.
 */
export type ListFilter<Message extends string = string> =
  | {
      kind: 'choice'
      message: Message
      /** The message of each value; left out where the screen supplies them. */
      values?: Readonly<Record<string, Message>>
    }
  | { kind: 'text' | 'id'; message: Message; hint: Message }
  | { kind: 'box' }
  | { kind: 'minutes'; message: Message; unit: Message }
  | { kind: 'days' | 'span'; message: Message }

/** A column, under its id in `?hide=`; its cells are the screen's. */
export type ListColumn<Message extends string = string> = {
  message: Message
  /** What its head says instead, where that is more than its name. */
  head?: Message
  /** Its head names the time zone of its times, or is there for screen readers alone. */
  headKind?: 'zone' | 'unseen'
  /** It cannot be hidden. */
  fixed?: true
  /** The name by which the source puts the rows in order. */
  sort?: string
}

/** All that the screen of a list, its address and its request have in common. */
export type ListDefinition<Message extends string = string> = {
  /** Of its route below `/api/directory`, where it has one, and of its messages. */
  name:
    | 'rooms'
    | 'sessions'
    | 'people'
    | 'participants'
    | 'recordings'
    | 'compositions'
    | 'audit'
    | 'bans'
    | 'search'
  /** Where its messages are, if that is not its name. */
  words?: keyof Messages
  permission: Permission
  /** In the order in which they are offered. */
  filters: Readonly<Record<string, ListFilter<Message>>>
  columns: Readonly<Record<string, ListColumn<Message>>>
  /** `name` or `-name`; left out where the source has one order only. */
  sort?: string
}

/** A definition whose every message exists. */
export type ListOf<
  Name extends ListDefinition['name'],
  Words extends keyof Messages = Name extends keyof Messages ? Name : never,
> = { name: Name } & ListDefinition<KeysOf<Messages[Words]>>

/** A list of the copy: every filter but a span may have several values, of which any matches. */
export type MirrorList = ListDefinition & {
  sort: string
  filters: Readonly<Record<string, { kind: 'choice' | 'text' | 'id' | 'minutes' | 'span' }>>
  /** Other names of its orders: what Telnyx calls the same. */
  aliases?: Readonly<Record<string, string>>
}

export type MirrorListOf<
  Name extends ListDefinition['name'],
  Words extends keyof Messages = Name extends keyof Messages ? Name : never,
> = ListOf<Name, Words> & MirrorList

/** The orders of a list, without their direction. */
export type SortOf<List extends ListDefinition> = {
  [Id in keyof List['columns']]: List['columns'][Id] extends { sort: infer Sort extends string }
    ? Sort
    : never
}[keyof List['columns']]

/** The filters of one kind or of several, by name. */
export type FilterOf<List extends ListDefinition, Kind extends ListFilter['kind']> = {
  [Name in keyof List['filters'] & string]: List['filters'][Name]['kind'] extends Kind
    ? Name
    : never
}[keyof List['filters'] & string]

type SpanParam<Name extends string> = Name extends 'time'
  ? 'from' | 'to'
  : `${Name}_from` | `${Name}_to`

/** The parameters that the filters of a list write. */
export type FilterParam<List extends ListDefinition> = {
  [Name in keyof List['filters'] & string]: List['filters'][Name]['kind'] extends 'days' | 'span'
    ? SpanParam<Name>
    : Name
}[keyof List['filters'] & string]
