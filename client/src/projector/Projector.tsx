import { BoardList } from "../phone/BoardList";

/** For now the board as a phone shows it. */
export function Projector() {
	return (
		<main class="page">
			<BoardList />
		</main>
	);
}
