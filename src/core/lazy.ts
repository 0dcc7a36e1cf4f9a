/** A value that is made when it is first asked for: `Intl` loads its data slowly, and many a run asks for none of it. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A function that remembers what it made of each of a few texts (locales, kinds): for `Intl`, whose makers are slower than what they make. */
export function rememberEach<Keys extends readonly string[], Value>(make: (...keys: Keys) => Value): (...keys: Keys) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (...keys) => {
    const key = keys.join('\0');
    let made = known.get(key);
    if (made === undefined) known.set(key, made = { value: make(...keys) });
    return made.value;
  };
}

/** A function that remembers what it made of an object as long as that object is there: it must not change. */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, made = { value: make(key) });
    return made.value;
  };
}
