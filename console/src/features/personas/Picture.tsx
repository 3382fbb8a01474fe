import { initials } from '../customers/CustomersPage';

/** An emoji, an image, or the first letters of the name. */
export function Picture({ picture, name, size = 52 }: { picture?: string; name: string; size?: number }) {
  const style = { width: size, height: size, fontSize: size * 0.54 };
  return picture?.startsWith('data:image/') ? <img className="persona-picture" src={picture} alt="" style={style} />
    : <span className="persona-picture" aria-hidden style={picture ? style : { ...style, fontSize: size * 0.34 }}>{picture || initials(name)}</span>;
}
