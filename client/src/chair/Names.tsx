import type { PersonRecord } from "../contract.gen";

/** Names in one line, each keeping its own direction. */
export function Names({ people }: { people: readonly PersonRecord[] }) {
	return (
		<ul class="names">
			{people.map((person) => (
				<li key={person.id}>
					<bdi>{person.name}</bdi>
				</li>
			))}
		</ul>
	);
}
