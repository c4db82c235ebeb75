/** Any value that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON object; absent and `undefined` members are the same. */
export type JsonObject = { readonly [key: string]: Json | undefined };
