/** Title and opening sentence of a part of the landing page. */
export function SectionHead({ title, text }: { title: string; text: string }) {
  return (
    <div className="max-w-2xl">
      <h2 className="text-balance font-semibold text-2xl tracking-tight sm:text-3xl">{title}</h2>
      <p className="mt-3 text-pretty text-muted-foreground leading-relaxed sm:text-lg">{text}</p>
    </div>
  );
}
