import { useRef, useState } from "preact/hooks";
import { PICTURE_SIZE, type Stroke } from "../contract.gen";
import { t } from "../i18n";
import { Strokes } from "./Picture";
import { beginStroke, drawOn, pointAt, room } from "./strokes";

interface Props {
	drawing: readonly Stroke[];
	onDraw: (drawing: Stroke[]) => void;
}

/** In the order of their numbers in the contract. */
const INKS = ["black", "blue", "red", "green", "purple", "brown"] as const;

/** Paper to draw on, with a finger, a pen or a mouse. Whoever does not draw can write instead. */
export function DrawPad({ drawing, onDraw }: Props) {
	const [ink, setInk] = useState(0);
	const paper = useRef<SVGSVGElement>(null);
	/** The strokes as they are while a finger moves faster than the page is drawn. */
	const now = useRef(drawing);
	now.current = drawing;
	const moving = useRef<number | null>(null);

	function draw(event: PointerEvent, stroke: (from: readonly Stroke[], at: Point) => Stroke[]) {
		if (!paper.current) return;
		event.preventDefault();
		const at = pointAt(event, paper.current.getBoundingClientRect());
		now.current = stroke(now.current, at);
		onDraw([...now.current]);
	}

	return (
		<div class="draw">
			<fieldset class="inks">
				<legend>{t("child.inks")}</legend>
				{INKS.map((name, number) => (
					<button
						key={name}
						type="button"
						class="ink"
						data-ink={number}
						aria-pressed={ink === number}
						onClick={() => setInk(number)}
					>
						{t(`child.ink.${name}`)}
					</button>
				))}
			</fieldset>
			<svg
				ref={paper}
				class="picture paper"
				viewBox={`0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`}
				role="img"
				aria-label={t("child.paper")}
				onPointerDown={(event) => {
					moving.current = event.pointerId;
					event.currentTarget.setPointerCapture(event.pointerId);
					draw(event, (from, at) => beginStroke(from, ink, at));
				}}
				onPointerMove={(event) => {
					if (moving.current === event.pointerId) draw(event, drawOn);
				}}
				onPointerUp={() => {
					moving.current = null;
				}}
				onPointerCancel={() => {
					moving.current = null;
				}}
			>
				<Strokes drawing={drawing} />
			</svg>
			{room(drawing) < 1 && <p class="hint">{t("child.paper_full")}</p>}
			<div class="tools">
				<button
					type="button"
					class="tool"
					aria-disabled={drawing.length === 0}
					onClick={() => onDraw(drawing.slice(0, -1))}
				>
					{t("child.last_line_away")}
				</button>
				<button
					type="button"
					class="tool"
					aria-disabled={drawing.length === 0}
					onClick={() => onDraw([])}
				>
					{t("child.all_away")}
				</button>
			</div>
		</div>
	);
}

type Point = ReturnType<typeof pointAt>;
