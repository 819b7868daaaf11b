import { Lexer, type Token, type Tokens } from 'marked'
import { isHttpUrl } from './http-url'

/** The elements that a note can become, none of which runs or loads anything. */
const tags = [
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'hr',
  'a',
] as const
type Tag = (typeof tags)[number]

/** A part of a note: text, or an element; `href` is http or https. */
export type NotePart = string | { tag: Tag; href?: string; parts: NotePart[] }

/**
 * Parses a note as Markdown; HTML stays text. What cannot be parsed, such as thousands of nested
 * quotes, stays text as well.
 */
export function readNoteMarkup(text: string): NotePart[] {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text).flatMap(partsOf)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return [{ tag: 'p', parts: [text] }]
  }
}

const element = (tag: Tag, parts: NotePart[]): NotePart[] => [{ tag, parts }]
const within = (tokens: Token[] = []) => tokens.flatMap(partsOf)

function partsOf(token: Token): NotePart[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'paragraph':
      return element('p', within(token.tokens))
    case 'heading':
      return element('p', element('strong', within(token.tokens)))
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return element(token.type, within(token.tokens))
    case 'code':
      return element('pre', element('code', [textOf(token)]))
    case 'codespan':
      return element('code', [textOf(token)])
    case 'br':
    case 'hr':
      return element(token.type, [])
    case 'list':
      return element(token.ordered === true ? 'ol' : 'ul', itemsOf(token as Tokens.List))
    case 'link':
      return linkTo(String(token.href), within(token.tokens))
    case 'image':
      return linkTo(String(token.href), [textOf(token) || String(token.href)])
    case 'text':
      return token.tokens ? within(token.tokens) : [textOf(token)]
    case 'escape':
      return [textOf(token)]
    default:
      return [token.raw]
  }
}

const textOf = (token: Token) => ('text' in token ? String(token.text) : token.raw)

const itemsOf = ({ items }: Tokens.List): NotePart[] =>
  items.flatMap(({ tokens }) => element('li', within(tokens)))

function linkTo(href: string, parts: NotePart[]): NotePart[] {
  return isHttpUrl(href) ? [{ tag: 'a', href, parts }] : parts
}
