import {
  BoxIcon,
  BracesIcon,
  DatabaseIcon,
  DatabaseZapIcon,
  FileCodeIcon,
  HexagonIcon,
  type LucideIcon,
  NewspaperIcon,
  PenLineIcon,
} from 'lucide-react';

/** By template; those an operator adds of their own get a box. */
const icons: Record<string, LucideIcon> = {
  static: FileCodeIcon,
  node: HexagonIcon,
  php: BracesIcon,
  wordpress: NewspaperIcon,
  ghost: PenLineIcon,
  'postgres-app': DatabaseIcon,
  redis: DatabaseZapIcon,
};

/** What a template looks like. */
export function TemplateIcon({ templateKey, className = 'size-4' }: { templateKey: string; className?: string }) {
  const Icon = icons[templateKey] ?? BoxIcon;
  return <Icon aria-hidden="true" className={className} />;
}
