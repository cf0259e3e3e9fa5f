/** Name above address; the address alone where no name was given. */
export function CustomerName({ name, email }: { name: string | null; email: string }) {
  return (
    <span className="block min-w-0 flex-1">
      <span className="block truncate font-medium text-sm">{name ?? email}</span>
      {name && <span className="block truncate text-muted-foreground text-xs">{email}</span>}
    </span>
  );
}
