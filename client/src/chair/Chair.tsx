import { BoardList } from "../phone/BoardList";

/** For now the board as a phone shows it. */
export function Chair() {
	return (
		<main class="page">
			<BoardList />
		</main>
	);
}
