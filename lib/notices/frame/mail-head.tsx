import { Img, Text } from '@react-email/components';
import type { Letterhead, ShownPicture } from './letter';
import type { Looks } from './style';

type PictureProps = { picture: ShownPicture; name: string; className?: string; hidden?: boolean };

function Logo({ picture: { src, width, height }, name, className, hidden }: PictureProps) {
  return (
    <div className={className} style={{ display: hidden ? 'none' : 'inline-block', maxHeight: hidden ? 0 : undefined }}>
      <Img src={src} width={width} height={height} alt={name} />
    </div>
  );
}

/** The tenant's logo; its name where it has none. On dark, a logo made for light stands on a light plate. */
export function MailHead({ head: { logo, name }, look }: { head: Letterhead; look: Looks }) {
  if (!logo) {
    return (
      <Text style={look.name} className="m-text">
        {name}
      </Text>
    );
  }
  if (!logo.dark) return <Logo picture={logo.light} name={name} className="m-plate" />;
  return (
    <>
      <Logo picture={logo.light} name={name} className="m-light" />
      <Logo picture={logo.dark} name={name} className="m-dark" hidden />
    </>
  );
}
