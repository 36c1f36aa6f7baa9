import "../design/picture.css";
import { PICTURE_SIZE, type Stroke } from "../contract.gen";
import { pathOf } from "./strokes";

interface Props {
	drawing: readonly Stroke[];
	/** What it is, for whoever does not see it. */
	label: string;
}

/** A drawing, as it was drawn. */
export function Picture({ drawing, label }: Props) {
	return (
		<svg
			class="picture"
			viewBox={`0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`}
			role="img"
			aria-label={label}
		>
			<Strokes drawing={drawing} />
		</svg>
	);
}

export function Strokes({ drawing }: { drawing: readonly Stroke[] }) {
	return (
		<>
			{drawing.map((stroke, nth) => (
				// A stroke has no name but its place; none is ever taken out but the last.
				<path key={`${nth}`} class="stroke" data-ink={stroke.ink} d={pathOf(stroke)} />
			))}
		</>
	);
}
