import type { House } from "../contract.gen";

/** A house drawn large, each with something of its own: the one of worries has its shutters closed,
 * the one of good things a sun, the one of dreams stars. */
export function HouseShape({ house }: { house: House }) {
	return (
		<svg class="house-shape" viewBox="0 0 200 180" aria-hidden="true">
			<path class="house-wall" d="M30 170V85L100 28l70 57v85Z" />
			<path class="house-door" d="M84 170v-48h32v48Z" />
			{house === "worries" && (
				<path
					class="house-sign"
					d="M46 96h28v28H46ZM46 103h28M46 110h28M46 117h28M126 96h28v28h-28ZM126 103h28M126 110h28M126 117h28"
				/>
			)}
			{house === "good_things" && (
				<path
					class="house-sign"
					d="M46 96h28v28H46ZM60 96v28M46 110h28M126 96h28v28h-28ZM140 96v28M126 110h28M168 22a14 14 0 1 0 .1 0ZM168 2v10M168 62v-8M140 36h8M188 36h8M149 17l5 5M187 17l-5 5M149 55l5-5M187 55l-5-5"
				/>
			)}
			{house === "dreams" && (
				<path
					class="house-sign"
					d="M60 94a15 15 0 1 0 .1 0ZM140 94a15 15 0 1 0 .1 0ZM30 20l4 10 11 1-8 7 3 11-10-6-10 6 3-11-8-7 11-1ZM166 10l3 8 9 1-7 6 2 9-7-5-8 5 2-9-7-6 9-1Z"
				/>
			)}
		</svg>
	);
}
