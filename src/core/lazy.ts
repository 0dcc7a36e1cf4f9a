/** A value that is made when it is first asked for: `Intl` loads its data slowly, and many a run asks for none of it. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
