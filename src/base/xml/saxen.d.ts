// The part of npm's saxen that is used here; the package brings no types.
declare module 'saxen' {
  type Decode = (text: string) => string;
  type Attribute = Readonly<Record<string, string>>;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag', hook: (name: string, attributes: () => Attribute, decode: Decode) => void): this;
    on(event: 'closeTag', hook: (name: string) => void): this;
    on(event: 'text', hook: (text: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'question' | 'attention', hook: (text: string) => void): this;
    on(event: 'error' | 'warn', hook: (error: Error) => void): this;
    parse(xml: string): unknown;
  }
}
