import { z } from 'zod';

/** The names of the fields that a schema knows at a path inside its files; none where it has no names. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: z.core.$ZodType | undefined = bare(schema);
  for (const part of path) {
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodObject) at = (at.shape as z.core.$ZodShape)[String(part)];
    else return [];
    if (at === undefined) return [];
    at = bare(at);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** A schema without what allows it to be left out. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return bare(schema.unwrap());
  return schema;
}
