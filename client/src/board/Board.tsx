/** For now the board as a phone reads it. */
export { BoardList as Board } from "../phone/BoardList";
