type Accounts = {
  facebookUrl: string | null;
  twitterUrl: string | null;
  linkedinUrl: string | null;
  instagramUrl: string | null;
};

/** The tenant's accounts by the networks' own names, which no language changes. */
export function socialLinks(accounts: Accounts): { label: string; href: string }[] {
  const all = [
    { label: 'LinkedIn', href: accounts.linkedinUrl },
    { label: 'X', href: accounts.twitterUrl },
    { label: 'Facebook', href: accounts.facebookUrl },
    { label: 'Instagram', href: accounts.instagramUrl },
  ];
  return all.flatMap(({ label, href }) => (href ? [{ label, href }] : []));
}
