import { CodeGroups } from './code-groups';
import { LocalizationGroup } from './localization-group';
import { SwitchesGroup } from './switches-group';

/** «Gelişmiş» of the branding document. */
export function AdvancedTab() {
  return (
    <>
      <LocalizationGroup />
      <CodeGroups />
      <SwitchesGroup />
    </>
  );
}
