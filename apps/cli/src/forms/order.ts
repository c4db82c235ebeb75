import type { PlannedCommand } from '#libs/interchange';

/** An act of a form. */
export interface Step<Form> {
  readonly form: Form;
  readonly command: PlannedCommand;
}

/**
 * The acts of many forms in an order in which they can be recorded: form by form, but of each post the earlier
 * incumbents first, with what their own forms say before that. For a post has one incumbent at a time, and forms come
 * in any order.
 */
export function inOrder<Form extends { readonly commands: readonly PlannedCommand[] }>(
  forms: readonly Form[],
): Step<Form>[] {
  const steps = new Map(forms.map((form) => [form, form.commands.map((command) => ({ form, command }))]));
  const ofPosts = Map.groupBy([...steps.values()].flat(), ({ command: { seat } }) => seat?.post);
  for (const [, own] of ofPosts) own.sort((a, b) => compare(a.command.seat?.from ?? '', b.command.seat?.from ?? ''));
  const placed = new Set<Step<Form>>();
  const place = (step: Step<Form>): void => {
    if (placed.has(step)) return;
    const own = steps.get(step.form) ?? [];
    for (const before of own.slice(0, own.indexOf(step))) if (!before.command.seat) place(before);
    const ofPost = step.command.seat ? (ofPosts.get(step.command.seat.post) ?? []) : [];
    for (const before of ofPost.slice(0, ofPost.indexOf(step))) place(before);
    placed.add(step);
  };
  for (const step of [...steps.values()].flat()) place(step);
  return [...placed];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
