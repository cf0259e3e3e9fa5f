import { BrandColors } from './brand-colors';
import { ContrastGroup } from './contrast-group';
import { PresetCards } from './preset-cards';
import { TokenList } from './token-list';

/** «Renkler» of the branding document. */
export function ColorsTab() {
  return (
    <>
      <PresetCards />
      <BrandColors />
      <ContrastGroup />
      <TokenList />
    </>
  );
}
