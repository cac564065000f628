import { SPRITE } from "./HeartSprite.tsx";
import { HEART_PIECES, type PieceId } from "./heart-pieces.ts";

type Props = { readonly pieces: readonly PieceId[] };

/** The heart's outline, with some of its pieces lit. */
export const HeartWith = ({ pieces }: Props) => (
  <svg viewBox="0 2 100 93" aria-hidden="true">
    <use href={`#${SPRITE.outline}`} />
    {pieces.map((id) => (
      <use key={id} href={`#${SPRITE.piece(id)}`} />
    ))}
  </svg>
);

/** The pieces that make up the heart, a little apart. */
export const HeartOf = ({ pieces }: Props) => (
  <svg viewBox="-1 5 102 87" aria-hidden="true">
    {pieces.map((id) => (
      <use key={id} href={`#${SPRITE.piece(id)}`} x={HEART_PIECES[id].shift} />
    ))}
  </svg>
);
